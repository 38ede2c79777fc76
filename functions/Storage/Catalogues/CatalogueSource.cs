namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>The catalogue in force. Looked at again every half a minute, so that a new version is taken up while the app runs.</summary>
internal sealed class CatalogueSource(CatalogueStore store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1);
    private InForce? _current;
    private DateTimeOffset _looked;

    /// <summary>The catalogue in force.</summary>
    /// <exception cref="NoCatalogueException">None has been published yet, or it has faults.</exception>
    public async Task<IndicatorCatalogue> CurrentAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_current is null || clock.GetUtcNow() - _looked > LookAgainAfter)
            {
                if (await store.ReadCurrentAsync(_current?.Stored.ETag, cancellation) is { } stored)
                {
                    _current = new(Load(stored.Yaml.ToMemory(), "catalogue/current.yaml", faults => new NoCatalogueException(faults)), stored);
                }

                _looked = clock.GetUtcNow();
            }

            return _current?.Catalogue ?? throw new NoCatalogueException("There is no catalogue/current.yaml in the storage account yet.");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The catalogue as last read, without asking storage; null before any was.</summary>
    public IndicatorCatalogue? Known => _current?.Catalogue;

    /// <summary>When a version was put in force; null where it is not the one that is.</summary>
    public DateTimeOffset? Since(string version) => _current is { } current && current.Catalogue.Version == version ? current.Stored.Since : null;

    /// <summary>A version that is or was in force.</summary>
    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public async Task<IndicatorCatalogue> VersionAsync(string version, CancellationToken cancellation)
    {
        if (await CurrentAsync(cancellation) is { } current && current.Version == version)
        {
            return current;
        }

        var yaml = await store.ReadAsync(version, cancellation)
            ?? throw new InvalidOperationException($"There is no catalogue/{version}.yaml in the storage account.");
        return Load(yaml.ToMemory(), $"catalogue/{version}.yaml", faults => new InvalidOperationException(faults));
    }

    /// <summary>The version that was in force at a time; null where none was yet.</summary>
    public async Task<IndicatorCatalogue?> AsOfAsync(DateTimeOffset time, CancellationToken cancellation) =>
        (await store.ReadActsAsync(int.MaxValue, cancellation)).FirstOrDefault(act => act.Time <= time) is { } act ? await VersionAsync(act.Version, cancellation) : null;

    /// <summary>Puts the catalogue of a file in force, if it is not already, and keeps it under its version.</summary>
    /// <exception cref="NoCatalogueException">The file has faults.</exception>
    public async Task PublishAsync(string file, CatalogueAuthor author, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(file, cancellation);
        var catalogue = Load(bytes, file, faults => new NoCatalogueException(faults));
        var yaml = CatalogueText.Decode(bytes)!;

        // Whatever else is put in force meanwhile: this is to be.
        while (await TryPublishAsync(catalogue, yaml, author, _ => true, cancellation) is null)
        {
        }
    }

    /// <summary>Puts the catalogue of a file in force where none is.</summary>
    /// <returns>False where one is in force, which stays so.</returns>
    /// <exception cref="NoCatalogueException">The file has faults.</exception>
    public async Task<bool> PublishFirstAsync(string file, CatalogueAuthor author, CancellationToken cancellation)
    {
        if (await store.ReadCurrentAsync(known: null, cancellation) is not null)
        {
            return false;
        }

        await PublishAsync(file, author, cancellation);
        return true;
    }

    /// <summary>Puts a catalogue in force in the place of the one that is. This instance works by it at once, others within half a minute.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="yaml">The text it was loaded from.</param>
    /// <param name="author">Who, and why.</param>
    /// <param name="mayReplace">Whether it may take the place of a version; null stands for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The act; that which put the very same in force, where it is so already; null where another version is in force than may be replaced.</returns>
    public async Task<CatalogueAct?> TryPublishAsync(
        IndicatorCatalogue catalogue, string yaml, CatalogueAuthor author, Func<string?, bool> mayReplace, CancellationToken cancellation)
    {
        var current = await store.ReadCurrentAsync(known: null, cancellation);
        if (current is not null && current.Text == yaml)
        {
            await store.KeepAsync(current, cancellation);
            return current.Act ?? new(catalogue.Version, current.Since, Author: null, Changes: null);
        }

        if (!mayReplace(current?.Version))
        {
            return null;
        }

        var before = current?.Text is { } text ? CatalogueLoader.Load(text, "catalogue/current.yaml").Catalogue : null;
        var act = new CatalogueAct(catalogue.Version, After(current?.Act?.Time), author, before is null ? null : CatalogueChanges.Between(before, catalogue));
        var isInForce = await store.TryWriteAsync(act, BinaryData.FromString(yaml), current, cancellation);
        _looked = DateTimeOffset.MinValue;
        return isInForce ? act : null;
    }

    private DateTimeOffset After(DateTimeOffset? last) => clock.GetUtcNow() is var now && now <= last ? last.Value.AddTicks(1) : now;

    public void Dispose() => _turn.Dispose();

    private static IndicatorCatalogue Load(ReadOnlyMemory<byte> yaml, string name, Func<string, Exception> failure)
    {
        var load = CatalogueLoader.Load(yaml.Span, name);
        return load.Catalogue ?? throw failure(string.Join('\n', load.Faults));
    }

    private sealed record InForce(IndicatorCatalogue Catalogue, StoredCatalogue Stored);
}

/// <summary>There is no catalogue to work with: none has been put in force, or the one that was has faults.</summary>
internal sealed class NoCatalogueException(string message) : InvalidOperationException(message);
