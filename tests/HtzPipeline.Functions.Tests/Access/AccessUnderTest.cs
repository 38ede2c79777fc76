using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>The app as it is when nothing is set, on storage of a test's own, with everything that it logs.</summary>
internal sealed class AccessUnderTest : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly WebApplication _app;

    private AccessUnderTest(StorageClients storage, IEnumerable<(string Name, string Value)> settings)
    {
        Storage = storage;
        _app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(storage).AddSingleton<TimeProvider>(Clock);
            builder.Logging.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Trace);
            foreach (var (name, value) in settings)
            {
                builder.Configuration[name] = value;
            }
        });
    }

    public StorageClients Storage { get; }

    public ManualClock Clock { get; } = new(DateTimeOffset.UtcNow);

    public HttpClient Api { get; private set; } = null!;

    /// <summary>All that was logged, at every level.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<AccessUnderTest> CreateAsync(AzuriteFixture azurite, params IEnumerable<(string Name, string Value)> settings)
    {
        var test = new AccessUnderTest(await azurite.CreateStorageAsync(), settings);
        await test.Services.GetRequiredService<CatalogueSource>().PublishAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        await test._app.StartAsync(Cancellation);
        test.Api = new() { BaseAddress = new(new Uri(test._app.Urls.First()), "/api/v1/") };
        return test;
    }

    /// <summary>A new key of a department.</summary>
    public async Task<string> KeyAsync(string department, params IEnumerable<Right> rights) =>
        (await Services.GetRequiredService<KeyStore>().CreateAsync(department, $"{department} 的统计员", rights, TimeSpan.FromDays(1), Cancellation)).Secret.Reveal();

    /// <summary>Sends a request; the status, the problem's code, and the answer.</summary>
    public async Task<Reply> SendAsync(string method, string address, string? credential = null, object? json = null, params IEnumerable<(string Name, string Value)> headers)
    {
        using var content = json switch { null => null, HttpContent raw => raw, _ => JsonContent.Create(json) };
        using var request = new HttpRequestMessage(new(method), address) { Content = content };
        if (credential is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {credential}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        // Each at a time of its own, in whose order the audit log is.
        Clock.Now += TimeSpan.FromMilliseconds(1);
        using var response = await Api.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        var body = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonSerializer.Deserialize<JsonElement>(text) : default;
        var code = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("code", out var found) ? found.GetString() : null;
        return new((int)response.StatusCode, code, body, text, response.Headers);
    }

    /// <summary>A published submission of the department economy.</summary>
    public async Task<string> PublishedAsync()
    {
        await Services.GetRequiredService<UploadReceiver>().TakeAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), default, Cancellation);
        return (await IngestAsync(IngestionUnderTest.Path))!.Id.ToString();
    }

    /// <summary>What the blob trigger does.</summary>
    public Task<Submission?> IngestAsync(string path) => Services.GetRequiredService<Ingester>().IngestAsync(path, version: null, Cancellation);

    /// <summary>This month's lines of the audit log, as text.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync() =>
        await Services.GetRequiredService<AuditLog>().ReadAsync(AuditEntry.PartitionOf(Clock.Now), Cancellation).ToListAsync(Cancellation);

    /// <summary>Every property of every row of a table, as text.</summary>
    public async Task<string> AllOfAsync(string table)
    {
        var rows = await Storage.Tables.GetTableClient(table).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);
        return string.Join('\n', rows.SelectMany(row => row.Select(property => $"{property.Key}={property.Value}")));
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logged.Enqueue($"{formatter(state, exception)} {exception}");

    void IDisposable.Dispose()
    {
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>An answer.</summary>
internal sealed record Reply(int Status, string? Code, JsonElement Body, string Text, HttpResponseHeaders Headers);
