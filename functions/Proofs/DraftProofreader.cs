using System.Collections.Concurrent;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reading;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Proofs;

/// <summary>
/// Proofreads a draft against the store, and stores nothing. What is published is read by areas and years, so that the number of requests does not grow
/// with the numbers of the text.
/// </summary>
internal sealed class DraftProofreader(FileStages stages, ObservationStore observations, PublishedWindows windows, FileNames files, TimeProvider clock)
{
    /// <summary>What is read of a draft at most.</summary>
    public static readonly ReadingLimits Limits = ReadingLimits.Default with { Cells = 50_000, TextLength = 500_000, Sheets = 20 };

    /// <summary>The most numbers of a draft: of a speech some hundred, of a yearbook some thousand.</summary>
    public const int MostNumbers = 20_000;

    // A slip from one area to another is looked for among as many; beyond, only among those that the draft names.
    private const int MostAreasCompared = 16;
    private const int MonthsOfWriting = 12;

    private readonly ConcurrentDictionary<(string Area, long Release), Period?> _latest = new();

    /// <summary>Proofreads a draft.</summary>
    /// <param name="file">The draft, seekable.</param>
    /// <param name="isPasted">Whether it is a text that was pasted, rather than a file of some format.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="month">The month that it is written in or about; null to take that of the day, or of the latest figures where these are older than a year.</param>
    /// <param name="asOf">When to look; null for now. A release is one of the root area.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    /// <exception cref="DraftTooLargeException">It has more text or more numbers than are proofread at once.</exception>
    public async Task<Proof> ReadAsync(
        Stream file, bool isPasted, string name, Period? month, AsOf? asOf, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var place = new FilePlace(name, month);
        var bulletin = Read(file, isPasted, place, cancellation);
        if (bulletin.Figures.Count() is var figures && figures > MostNumbers)
        {
            throw new DraftTooLargeException(new($"稿子有 {figures} 处数字,一次最多核 {MostNumbers} 处,请分几次核。", $"The draft has {figures} numbers; at most {MostNumbers} are proofread at once: proofread it in parts."));
        }

        var root = catalogue.RootArea.Code;
        var ofRoot = await observations.ViewAsync(root, asOf, cancellation);
        var written = month ?? (Draft.LeavesTimeOpen(bulletin) ? await MonthOfWritingAsync(root, ofRoot, asOf, cancellation) : MonthOf(Now(asOf)));
        var draft = stages.Run("map", () => Draft.Of(bulletin, catalogue, written));
        var views = await ViewsAsync(draft, catalogue, ofRoot, asOf, cancellation);
        var read = await Task.WhenAll(views.SelectMany(view => draft.Windows.Select(window => windows.ReadAsync(view.Area, view.View, window.First, window.Last, cancellation))));
        var published = new PublishedBook(read.SelectMany(figures => figures), views.ToDictionary(view => view.Area, view => view.View.Release));
        var proof = stages.Run("check", () => Proofreader.Read(draft, published, catalogue));
        return await files.AddAsync(proof, cancellation);
    }

    private Bulletin Read(Stream file, bool isPasted, FilePlace place, CancellationToken cancellation)
    {
        try
        {
            return stages.Run("read", () => isPasted ? DraftReader.ReadPasted(file, Limits, place, cancellation) : DraftReader.Read(file, Limits, place, cancellation));
        }
        catch (UnreadableFileException unreadable) when (unreadable.Finding.Kind == StructureFindings.TooMuchText)
        {
            throw new DraftTooLargeException(new(
                $"稿子一次最多核 {Limits.TextLength} 个字,请分几次核。", $"At most {Limits.TextLength} characters are proofread at once: proofread the draft in parts."));
        }
    }

    private async Task<IReadOnlyList<(string Area, AreaView View)>> ViewsAsync(
        Draft draft, IndicatorCatalogue catalogue, AreaView ofRoot, AsOf? asOf, CancellationToken cancellation)
    {
        var root = catalogue.RootArea.Code;
        var areas = catalogue.Areas.Count <= MostAreasCompared ? catalogue.Areas.Select(area => area.Code) : draft.Areas.Append(root).Distinct();

        // A release is counted in its own area: of the others it means what was there then.
        AsOf? then = asOf is { Release: not null } ? AsOf.At(ofRoot.Time ?? DateTimeOffset.UnixEpoch) : asOf;
        return await Task.WhenAll(areas.Select(async area => (area, area == root ? ofRoot : await observations.ViewAsync(area, then, cancellation))));
    }

    // Whoever writes of older figures than a year, as in a trial of the program, writes as if it were then.
    private async Task<Period> MonthOfWritingAsync(string area, AreaView view, AsOf? asOf, CancellationToken cancellation)
    {
        if (!_latest.TryGetValue((area, view.Release), out var latest))
        {
            _latest[(area, view.Release)] = latest = await view.FindLatestMonthAsync(cancellation);
        }

        var now = MonthOf(asOf is { Release: not null } ? view.Time ?? Now(null) : Now(asOf));
        return latest is { } known && now.Minus(known) > MonthsOfWriting ? known : now;
    }

    private DateTimeOffset Now(AsOf? asOf) => asOf?.Time ?? clock.GetUtcNow();

    private static Period MonthOf(DateTimeOffset time)
    {
        var there = time.ToChinaTime();
        return Period.Month(there.Year, there.Month);
    }
}
