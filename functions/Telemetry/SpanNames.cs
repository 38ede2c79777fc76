namespace HtzPipeline.Functions.Telemetry;

/// <summary>The names of the app's own spans: few, and the same for every file (docs/telemetry.md).</summary>
internal static class SpanNames
{
    /// <summary>A submission is taken as far as it goes.</summary>
    public const string Ingest = "ingest";

    /// <summary>A file is read, and its figures are given their indicators.</summary>
    public const string Read = "read";

    /// <summary>A file is checked against itself and against what is published.</summary>
    public const string Check = "check";

    /// <summary>A submission is published in one area.</summary>
    public const string Publish = "publish";

    /// <summary>Webhooks are told of what is outstanding, if anything is.</summary>
    public const string Tell = "tell webhooks";

    /// <summary>A webhook is told of one release.</summary>
    public const string Deliver = "deliver webhook";
}
