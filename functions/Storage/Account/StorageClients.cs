using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>The storage account: blobs, queues and tables, by connection string or by identity.</summary>
internal sealed class StorageClients
{
    /// <summary>The setting the Functions host itself uses for its storage account.</summary>
    public const string Setting = "AzureWebJobsStorage";

    /// <summary>The most connections to each service of an account.</summary>
    public const int MostConnections = 100;

    // Azurite 3.37 knows no later version, and Azure keeps old ones.
    private const BlobClientOptions.ServiceVersion BlobVersion = BlobClientOptions.ServiceVersion.V2026_06_06;
    private const QueueClientOptions.ServiceVersion QueueVersion = QueueClientOptions.ServiceVersion.V2026_06_06;

    // One for all, since it is the process that has only so many sockets: beyond them requests wait for one another.
    private static readonly HttpClientTransport Transport = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = MostConnections,
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),

        // The account's address may come to mean another machine.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    private StorageClients(StorageNames names, BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
    {
        Names = names;
        Blobs = blobs;
        Queues = queues;
        Tables = tables;
    }

    /// <summary>The names of the containers and tables.</summary>
    public StorageNames Names { get; }

    /// <summary>Blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>Queues: the Functions host's poison messages arrive there.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>Tables; write to them by <see cref="Table"/> only.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>The account of a connection string.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="names">The names of the containers and tables.</param>
    /// <param name="configure">Changes to the clients' options, for tests.</param>
    public static StorageClients Connect(string connectionString, StorageNames? names = null, Action<ClientOptions>? configure = null) => new(
        names ?? new(),
        new BlobServiceClient(connectionString, Bounded(new BlobClientOptions(BlobVersion), configure)),
        new QueueServiceClient(connectionString, Bounded(new QueueClientOptions(QueueVersion), configure)),
        new TableServiceClient(connectionString, Bounded(new TableClientOptions(), configure)));

    /// <summary>
    /// The account that the settings name as the Functions host reads them: <c>AzureWebJobsStorage</c> as a connection string, or
    /// <c>AzureWebJobsStorage__accountName</c>, or its <c>__blobServiceUri</c>, <c>__queueServiceUri</c> and <c>__tableServiceUri</c>;
    /// the last two with the app's identity, of which <c>__clientId</c> may name one.
    /// </summary>
    /// <param name="settings">The settings.</param>
    /// <param name="names">The names of the containers and tables.</param>
    /// <param name="configure">Changes to the clients' options.</param>
    /// <exception cref="InvalidOperationException">The settings name no account.</exception>
    public static StorageClients Connect(IConfiguration settings, StorageNames? names = null, Action<ClientOptions>? configure = null)
    {
        var section = settings.GetSection(Setting);
        if (section.Value is { Length: > 0 } connectionString)
        {
            return Connect(connectionString, names, configure);
        }

        return Connect(Endpoint, new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] }), names, configure);

        Uri Endpoint(string service) => (section[$"{service}ServiceUri"], section["accountName"]) switch
        {
            ({ Length: > 0 } uri, _) => new(uri),
            (_, { Length: > 0 } account) => new($"https://{account}.{service}.core.windows.net"),
            _ => throw new InvalidOperationException(
                $"No storage account is set. Set {Setting} to a connection string, or {Setting}__accountName to the name of an account."),
        };
    }

    /// <summary>The account at these addresses, as somebody.</summary>
    /// <param name="endpoint">The address of <c>blob</c>, <c>queue</c> and <c>table</c>.</param>
    /// <param name="identity">Who asks.</param>
    /// <param name="names">The names of the containers and tables.</param>
    /// <param name="configure">Changes to the clients' options, for tests.</param>
    public static StorageClients Connect(Func<string, Uri> endpoint, TokenCredential identity, StorageNames? names = null, Action<ClientOptions>? configure = null) => new(
        names ?? new(),
        new BlobServiceClient(endpoint("blob"), identity, Bounded(new BlobClientOptions(BlobVersion), configure)),
        new QueueServiceClient(endpoint("queue"), identity, Bounded(new QueueClientOptions(QueueVersion), configure)),
        new TableServiceClient(endpoint("table"), identity, Bounded(new TableClientOptions(), configure)));

    /// <summary>A table, behind the guard that holds Azure's limits.</summary>
    public GuardedTable Table(string name) => new(Tables.GetTableClient(name));

    /// <summary>Creates the containers and tables that are not there yet.</summary>
    public Task CreateAsync(CancellationToken cancellation) => Task.WhenAll(
        Names.Containers
            .Select(Task (name) => KnownWrite.TwiceAsync(() => Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation))
            .Concat(Names.Tables.Select(name => KnownWrite.TwiceAsync(() => Tables.CreateTableIfNotExistsAsync(name, cancellation), cancellation))));

    // The Functions host delivers five times without any pause, so the patience has to be here: 408, 429, 5xx, lost connections and
    // silence are tried again after 0.2, 0.4, 0.8 ... 8 seconds, each a fifth more or less by chance: about 20 seconds in all, and
    // 100 before an upload is poisoned. Were storage to accept connections and then keep silent, it would be four minutes for a
    // request; TriggeredWork.Limit bounds the delivery.
    // Where somebody waits for the answer, StorageRetry sees to it that they wait less.
    private static T Bounded<T>(T options, Action<ClientOptions>? configure)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(8);
        options.Retry.MaxRetries = 7;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.Transport = Transport;
        configure?.Invoke(options);
        options.RetryPolicy = new StorageRetry(options.Retry);
        return options;
    }
}
