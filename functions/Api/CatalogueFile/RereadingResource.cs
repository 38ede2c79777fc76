using HtzPipeline.Functions.Rereading;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary>What files that were received say by the catalogue in force, beyond what is published of them.</summary>
/// <param name="Catalogue">The version of the catalogue in force.</param>
/// <param name="From">The first month of the files; null for all.</param>
/// <param name="To">The last month of the files; null for all.</param>
/// <param name="Count">How many files were read by another catalogue than that.</param>
/// <param name="Done">How many of them have been read, those of the requests before included.</param>
/// <param name="Continuation">What to ask for the next files with; null where these were the last.</param>
/// <param name="Items">The files in which anything differs, in the order of upload.</param>
internal sealed record RereadingResource(string Catalogue, string? From, string? To, int Count, int Done, string? Continuation, IReadOnlyList<RereadFileResource> Items)
{
    public static RereadingResource Of(RereadFiles read) => new(
        read.Catalogue.Version,
        read.Scope.First?.ToString(),
        read.Scope.Last?.ToString(),
        read.Count,
        read.Done,
        read.Next is { } next ? SubmissionStore.ContinuationAfter(next) : null,
        [.. read.Files.Select(one => RereadFileResource.Of(one.File, one.Made))]);
}

/// <summary>A file that was read anew.</summary>
/// <param name="Submission">The submission that it came as.</param>
/// <param name="Path">The path that it was uploaded as.</param>
/// <param name="Department">The department's code.</param>
/// <param name="Period">The period it was uploaded for.</param>
/// <param name="Made">The submission that publishes what is new in it; null where it was only looked at, or has nothing new.</param>
/// <param name="Published">What can be published now and was not.</param>
/// <param name="Replaced">Those of them that would take the place of another number that is published, each with that number.</param>
/// <param name="Doubted">How many of them a warning doubts, so that they are published as questionable.</param>
/// <param name="Held">What is recognised now and waits for somebody.</param>
/// <param name="Otherwise">What is published of it and would be read as something else, or not at all; it is left as it is.</param>
/// <param name="Unread">Why it could not be read; null where it was.</param>
internal sealed record RereadFileResource(
    string Submission,
    string Path,
    string Department,
    string? Period,
    string? Made,
    RereadFiguresResource Published,
    RereadFiguresResource Replaced,
    int Doubted,
    RereadFiguresResource Held,
    RereadFiguresResource Otherwise,
    LocalText? Unread)
{
    public static RereadFileResource Of(RereadFile file, Submission? made) => new(
        file.Submission.Id.ToString(),
        file.Submission.Path,
        file.Submission.Id.Department,
        file.Submission.Id.Period?.ToString(),
        made?.Id.ToString(),
        RereadFiguresResource.Of(file.Facts, file),
        RereadFiguresResource.Of([.. file.Facts.Where(fact => file.Replaced.ContainsKey((fact.Key, fact.Measure)))], file),
        file.Facts.Count(fact => fact.Figure.Status == ObservationStatus.Questionable),
        RereadFiguresResource.Of(file.Held, file),
        RereadFiguresResource.Of(file.Otherwise, file),
        file.Unread);
}

/// <summary>Some figures of a file.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The first of them.</param>
internal sealed record RereadFiguresResource(int Count, IReadOnlyList<RereadFigureResource> First)
{
    private const int Most = 3;

    public static RereadFiguresResource Of(IReadOnlyList<Fact> facts, RereadFile file) => new(
        facts.Count,
        [.. facts.Take(Most).Select(fact => new RereadFigureResource(
            fact.Figure.Origin!.Place.ToString(), fact.Figure.Origin.Text, fact.Key.Indicator, fact.Key.Area, fact.Key.Period.ToString(), MeasureFacts.Of(fact.Measure).Code, fact.Figure.Unit,
            file.Replaced.TryGetValue((fact.Key, fact.Measure), out var there) ? $"{there.Number} {there.Unit}" : null))]);
}

/// <summary>A figure as it stands in a file, as what it is read, and the published number that it would take the place of.</summary>
internal sealed record RereadFigureResource(string Place, string Text, string Indicator, string Area, string Period, string Measure, string Unit, string? Replaces);
