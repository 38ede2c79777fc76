using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

/// <summary>Checks files one after the other, each against what those before it brought.</summary>
internal sealed class UploadsInTurn(IndicatorCatalogue catalogue)
{
    private readonly Dictionary<(ObservationKey, Measure), DateTimeOffset> _first = [];
    private readonly ObservationSet _published = new();
    private DateTimeOffset _last;
    private int _uploads;

    /// <summary>Checks a file and publishes what is accepted of it.</summary>
    /// <param name="path">Where it would be uploaded: department/period/file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="uploaded">When; the eighth of the month after its period if not given, or just after the file before it.</param>
    public CheckedSubmission Upload(string path, byte[] content, DateTimeOffset? uploaded = null)
    {
        var parts = path.Split('/');
        var period = Period.Parse(parts[1]);
        var due = uploaded ?? new DateTimeOffset(period.LastMonth.Year, period.LastMonth.Number, 8, 1, 0, 0, TimeSpan.Zero).AddMonths(1);
        _last = due > _last ? due : _last.AddSeconds(1);
        var upload = new Upload($"{parts[0]}.{parts[1]}.{++_uploads}", _last, parts[0], period, parts[2]);
        using var stream = new MemoryStream(content);
        var mapped = SubmissionCheck.Map(BulletinReader.Read(stream, ReadingLimits.Default, new(upload.FileName, upload.Period)), catalogue, upload);
        var published = new ObservationSet(_published.All)
        {
            FirstUploads = (key, measure) => _first.TryGetValue((key, measure), out var first) ? first : null,
        };
        var judged = SubmissionCheck.Check(mapped, published, catalogue);
        foreach (var fact in judged.Accepted)
        {
            var row = _published[fact.Key] ?? Observation.Empty(fact.Key);
            if (row[fact.Measure] is not { } standing || fact.Figure.Origin!.WinsOver(standing.Origin!))
            {
                _published.Put(row with { Figures = row.Figures.SetItem(fact.Measure, fact.Figure) });
            }

            _first.TryAdd((fact.Key, fact.Measure), _last);
        }

        return judged;
    }
}
