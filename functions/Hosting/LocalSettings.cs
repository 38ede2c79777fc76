namespace HtzPipeline.Functions.Hosting;

/// <summary>The settings of a run on a laptop, from the command line, the environment or defaults.</summary>
/// <param name="HttpPort">Where the app answers: <c>--port</c> or <c>Local__HttpPort</c>; 7071, as under the Functions host.</param>
/// <param name="Azurite">Where Azurite listens and keeps its data: <c>--blob-port</c>, <c>--queue-port</c>, <c>--table-port</c>, <c>--data</c>.</param>
/// <param name="Catalogue">The catalogue to put in force: <c>--catalogue</c>; null to leave the one that is, or else to take the example's.</param>
/// <param name="Examples">The folder of files to upload, <c>{department}/{period}/{file}</c>: <c>--examples</c>; null for those of the example, with its catalogue.</param>
/// <param name="WithoutExamples">Whether no file is to be uploaded: <c>--no-examples</c>.</param>
/// <param name="Zone">
/// The folder of a zone, as <c>new-zone</c> writes it: <c>--zone</c>. It stands for its catalogue, its uploads and a folder for its data, each where
/// nothing else is named, and has settings of the app; null for none.
/// </param>
internal sealed record LocalSettings(int HttpPort, AzuriteOptions Azurite, string? Catalogue, string? Examples, bool WithoutExamples, string? Zone = null)
{
    private const string NoExamples = "--no-examples";
    private const string ZoneKey = "Local:Zone";

    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--port"] = "Local:HttpPort",
        ["--blob-port"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.BlobPort)}",
        ["--queue-port"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.QueuePort)}",
        ["--table-port"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.TablePort)}",
        ["--data"] = $"{AzuriteOptions.Section}:{nameof(AzuriteOptions.Location)}",
        ["--catalogue"] = "Local:Catalogue",
        ["--examples"] = "Local:Examples",
        ["--zone"] = ZoneKey,
    };

    /// <summary>Settings of the app that the zone's folder has, as keys and values; none where it has no such file.</summary>
    /// <exception cref="LocalRunException">The file is not what it should be.</exception>
    public IEnumerable<KeyValuePair<string, string?>> OfZone()
    {
        try
        {
            return Zone is null ? [] : new ConfigurationBuilder().AddJsonFile(Path.Combine(Zone, "settings.json"), optional: true).Build().AsEnumerable();
        }
        catch (InvalidDataException failure)
        {
            var reason = failure.InnerException?.Message ?? failure.Message;
            throw new LocalRunException(new($"{Zone} 中的 settings.json 有误:{reason}", $"settings.json in {Zone} is wrong: {reason}"));
        }
    }

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
            var azurite = settings.GetSection(AzuriteOptions.Section).Get<AzuriteOptions>() ?? new();
            var given = new LocalSettings(settings.GetValue("Local:HttpPort", 7071), azurite, settings["Local:Catalogue"], settings["Local:Examples"], withoutExamples);
            return settings[ZoneKey] is { } zone ? given.In(zone, settings[Switches["--data"]]) : given;
        }
        catch (InvalidOperationException failure)
        {
            throw new LocalRunException(new($"设置有误。{failure.Message}", $"A setting is wrong: {failure.Message}"));
        }
    }

    private LocalSettings In(string zone, string? data)
    {
        var folder = Path.GetFullPath(zone);
        var uploads = Path.Combine(folder, "uploads");
        return Directory.Exists(folder)
            ? this with
            {
                Zone = folder,
                Azurite = data is null ? Azurite with { Location = Path.Combine(folder, "data") } : Azurite,
                Catalogue = Catalogue ?? Path.Combine(folder, "catalogue.yaml"),
                Examples = Examples ?? (Directory.Exists(uploads) ? uploads : null),
            }
            : throw new LocalRunException(new($"找不到文件夹“{zone}”。新建请用 new-zone {zone}。", $"There is no folder '{zone}'; new-zone {zone} begins one."));
    }
}
