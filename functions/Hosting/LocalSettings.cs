namespace HtzPipeline.Functions.Hosting;

/// <summary>The settings of a run on a laptop, from the command line, the environment or defaults.</summary>
/// <param name="HttpPort">Where the app answers: <c>--port</c> or <c>Local__HttpPort</c>; 7071, as under the Functions host.</param>
/// <param name="Azurite">Where Azurite listens and keeps its data: <c>--blob-port</c>, <c>--queue-port</c>, <c>--table-port</c>, <c>--data</c>.</param>
/// <param name="Catalogue">The catalogue to put in force: <c>--catalogue</c>; null to leave the one that is, or else to take the example's.</param>
/// <param name="Examples">The folder of files to upload, <c>{department}/{period}/{file}</c>: <c>--examples</c>; null for those of the example, with its catalogue.</param>
/// <param name="WithoutExamples">Whether no file is to be uploaded: <c>--no-examples</c>.</param>
internal sealed record LocalSettings(int HttpPort, AzuriteOptions Azurite, string? Catalogue, string? Examples, bool WithoutExamples)
{
    private const string NoExamples = "--no-examples";

    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--port"] = "Local:HttpPort",
        ["--blob-port"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.BlobPort)}",
        ["--queue-port"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.QueuePort)}",
        ["--table-port"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.TablePort)}",
        ["--data"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.Location)}",
        ["--catalogue"] = "Local:Catalogue",
        ["--examples"] = "Local:Examples",
    };

    /// <summary>Reads the settings.</summary>
    /// <exception cref="LocalRunException">A word on the command line is none of the switches, or a value is no number.</exception>
    public static LocalSettings Read(string[] args)
    {
        var withoutExamples = args.Contains(NoExamples);
        args = [.. args.Where(word => word != NoExamples)];
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!Switches.ContainsKey(args[i]) || i + 1 == args.Length)
            {
                throw new LocalRunException(new(
                    $"不认识的参数“{args[i]}”。可用:{string.Join(' ', Switches.Keys)}(后接值)、{NoExamples}。",
                    $"Unknown argument '{args[i]}'; there are {string.Join(' ', Switches.Keys)}, each with a value, and {NoExamples}."));
            }
        }

        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args, Switches).Build();
        try
        {
            return new(
                settings.GetValue("Local:HttpPort", 7071),
                settings.GetSection(AzuriteOptions.Section).Get<AzuriteOptions>() ?? new(),
                settings["Local:Catalogue"],
                settings["Local:Examples"],
                withoutExamples);
        }
        catch (InvalidOperationException failure)
        {
            throw new LocalRunException(new($"设置有误。{failure.Message}", $"A setting is wrong: {failure.Message}"));
        }
    }
}
