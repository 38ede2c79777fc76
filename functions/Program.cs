using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.Hosting;

return CommandTable.IsFor(args) ? await CommandTable.RunAsync(args)
    : CustomHandler.Port is { } port ? await CustomHandler.RunAsync(args, port)
    : await LocalRun.RunAsync(args);
