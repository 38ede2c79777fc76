using HtzPipeline.Functions.Hosting;

return CustomHandler.Port is { } port
    ? await CustomHandler.RunAsync(args, port)
    : await LocalRun.RunAsync(args);
