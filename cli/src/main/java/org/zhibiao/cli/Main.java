package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.zhibiao.evaluate.CanonicalUnits;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.quantity.Units;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The program: puts the parts together and runs one command. */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    main(args, null);
  }

  /** The same, with what {@code bench} measures with; null where it is not there. */
  public static void main(String[] args, @Nullable Measurements measurements) {
    // Libraries that log through java.util.logging have nothing to say to users.
    LogManager.getLogManager().reset();
    OfficeFiles.useOwnFolder();
    System.exit(run(args, Terminal.system(), services(measurements)));
  }

  /** Runs the command line with these streams; returns the exit code. */
  static int run(String[] args, Terminal terminal) {
    return run(args, terminal, services(null));
  }

  private static int run(String[] args, Terminal terminal, Services services) {
    int code;
    try {
      code = commandLine(terminal, services).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      code = new Errors(terminal).exhausted(e);
    }
    IOException lost = terminal.out().failure();
    return lost == null ? code : new Errors(terminal).lost(lost, code);
  }

  static Services services(@Nullable Measurements measurements) {
    return new Services(
        DeclarationReader.standard(),
        new Once<>(Extractor::standard),
        new Once<>(Extractor::rulesOnly),
        new Once<>(() -> new CanonicalUnits(Units.standard())),
        measurements);
  }

  static CommandLine commandLine(Terminal terminal, Services services) {
    CommandLine root = new CommandLine(new RootCommand(terminal));
    List.of(
            new ExtractCommand(terminal, services),
            new AnnotateCommand(terminal, services),
            new EvaluateCommand(terminal, services),
            new ExplainCommand(terminal, services),
            new TrainCommand(terminal),
            new BenchCommand(terminal, services),
            new GenerateCommand(terminal),
            new IndexCommand(terminal, services),
            new SearchCommand(terminal),
            new AuditCommand(terminal, services),
            new ServeCommand(terminal, services),
            new VerifyCommand(terminal))
        .forEach(root::addSubcommand);
    dress(root);
    root.getSubcommands().values().forEach(Main::dress);
    root.setOut(terminal.text()).setErr(terminal.err());
    Errors errors = new Errors(terminal);
    root.setParameterExceptionHandler(errors::usage);
    root.setExecutionExceptionHandler((e, command, result) -> errors.failure(e));
    return root;
  }

  private static void dress(CommandLine command) {
    command.getCommandSpec().version("zhibiao " + Version.shown());
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("显示帮助。", "Show this help.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("显示版本。", "Show the version.")
                .build());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.synopsisHeading("用法 Usage: ");
    usage.descriptionHeading("%n");
    usage.parameterListHeading("%n参数 Parameters:%n");
    usage.optionListHeading("%n选项 Options:%n");
    usage.commandListHeading("%n命令 Commands:%n");
    usage.exitCodeListHeading("%n退出码 Exit codes:%n");
    usage.exitCodeList(ExitCodes.HELP);
    usage.width(100);
    usage.autoWidth(true);
  }
}
