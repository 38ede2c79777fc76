using System.Diagnostics;
using HtzPipeline.Benchmarks.Api;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Benchmarks.Arrival;

/// <summary>The app on an account, and another account to which what it sends is sent again.</summary>
internal sealed class ArrivalRun : IAsyncDisposable
{
    private readonly Azurite _own;
    private readonly Azurite _other;
    private readonly ApiUnderTest _api;
    private readonly WireRecorder _wire;
    private readonly BareAccount _bare;

    private ArrivalRun(Azurite own, Azurite other, ApiUnderTest api, WireRecorder wire, BareAccount bare) =>
        (_own, _other, _api, _wire, _bare) = (own, other, api, wire, bare);

    /// <summary>Asks the app.</summary>
    public HttpClient Client => _api.Client;

    /// <summary>Starts both, with a catalogue.</summary>
    public static async Task<ArrivalRun> StartAsync(string catalogue, bool isRecording)
    {
        var (own, other) = (await Azurite.StartAsync(AzuriteOptions.OnFreePorts()), await Azurite.StartAsync(AzuriteOptions.OnFreePorts()));
        var wire = new WireRecorder { IsOn = isRecording };
        var api = await ApiUnderTest.StartAsync(own.ConnectionString, cacheBytes: 64 << 20, wire.AddTo);
        await api.Services.GetRequiredService<StorageClients>().CreateAsync(CancellationToken.None);
        await StorageClients.Connect(other.ConnectionString).CreateAsync(CancellationToken.None);
        wire.Take();
        var version = CatalogueLoader.Load(catalogue, "catalogue.yaml").Catalogue!.Version;
        await api.Services.GetRequiredService<CatalogueStore>().WriteAsync(version, BinaryData.FromString(catalogue), CancellationToken.None);
        return new(own, other, api, wire, new(own.Options, other.Options));
    }

    /// <summary>Puts a file where departments put them, and ingests it as when the host tells of it.</summary>
    public async Task PublishAsync(string path, BinaryData content)
    {
        await _api.Services.GetRequiredService<FileStore>().WriteUploadAsync(path, content, overwrite: false, CancellationToken.None);
        if (await _api.Services.GetRequiredService<Ingester>().IngestAsync(path, version: null, CancellationToken.None) is not { State: SubmissionState.Published, Counts.Errors: 0 } and var ended)
        {
            throw new InvalidOperationException($"{path} became {ended}.");
        }
    }

    /// <summary>Sends to the other account what was sent since the last time.</summary>
    /// <param name="areas">The areas whose transactions are sent at once, as the app sent them; all else one after the other.</param>
    /// <returns>How long it took, and how many there were.</returns>
    public async Task<(TimeSpan Time, int Count)> RepeatBareAsync(IReadOnlyList<string> areas)
    {
        var all = _wire.Take().Where(_bare.Knows).ToList();
        var ofAreas = areas.Select(area => all.Where(request => request.IsTransactionOf(area)).Select(request => request.For(_bare)).ToList()).ToList();
        var others = all.Where(request => !areas.Any(request.IsTransactionOf)).Select(request => request.For(_bare)).ToList();
        var watch = Stopwatch.StartNew();
        await _bare.SendAsync(others);
        await Task.WhenAll(ofAreas.Select(requests => Task.Run(() => _bare.SendAsync(requests))));
        return (watch.Elapsed, all.Count);
    }

    public async ValueTask DisposeAsync()
    {
        _bare.Dispose();
        await _api.DisposeAsync();
        await _own.DisposeAsync();
        await _other.DisposeAsync();
    }
}
