using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.Hosting;

return Worker.IsWanted(args) ? await Worker.RunAsync(args)
    : CommandTable.IsFor(args) ? await CommandTable.RunAsync(args)
    : await LocalRun.RunAsync(args);
