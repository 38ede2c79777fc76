namespace HtzPipeline.Functions.Hosting;

/// <summary>Where Azurite listens and keeps its data: the section <c>Azurite</c> of the settings.</summary>
internal sealed record AzuriteOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Azurite";

    /// <summary>The port for blobs.</summary>
    public int BlobPort { get; init; } = 10000;

    /// <summary>The port for queues.</summary>
    public int QueuePort { get; init; } = 10001;

    /// <summary>The port for tables.</summary>
    public int TablePort { get; init; } = 10002;

    /// <summary>The folder for its data, within the clone unless rooted; null to keep them in memory only.</summary>
    public string? Location { get; init; } = ".azurite";

    /// <summary>Its services with the setting that says where each listens.</summary>
    public IReadOnlyList<(string Service, int Port, string Setting)> Services =>
    [
        ("Blob", BlobPort, nameof(BlobPort)),
        ("Queue", QueuePort, nameof(QueuePort)),
        ("Table", TablePort, nameof(TablePort)),
    ];

    /// <summary>The connection string of the development account on these ports. The key is the published one that every emulator has.</summary>
    public string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
        $"BlobEndpoint=http://127.0.0.1:{BlobPort}/devstoreaccount1;" +
        $"QueueEndpoint=http://127.0.0.1:{QueuePort}/devstoreaccount1;" +
        $"TableEndpoint=http://127.0.0.1:{TablePort}/devstoreaccount1;";
}
