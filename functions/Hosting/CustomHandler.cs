using System.Globalization;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// The app behind the Functions host: started by it, told its port by it, and killed by it without a word, so there is
/// nothing to clean up here.
/// </summary>
internal static class CustomHandler
{
    /// <summary>The port that the Functions host wants to be answered on; null where no Functions host started the app.</summary>
    public static int? Port =>
        int.TryParse(Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    /// <summary>Serves until killed.</summary>
    public static async Task<int> RunAsync(string[] args, int port)
    {
        await using var app = PipelineApp.Build(args, port, FunctionsHost.Settle);
        await app.RunAsync();
        return 0;
    }
}
