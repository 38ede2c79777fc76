namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>
/// A row's log of earlier versions, oldest first, a line each (<see cref="RowVersion"/>). It is undone from its end, so a row as
/// of a release costs only the lines since. When it grows too long for a property, all of it moves to a row of its own.
/// </summary>
/// <param name="Text">The lines kept in the row itself.</param>
/// <param name="Spills">How many rows of older lines there are.</param>
/// <param name="Spilled">The lines that have just moved, to be written as the last of these rows; otherwise null.</param>
internal sealed record RowLog(string Text, int Spills, string? Spilled = null)
{
    /// <summary>The most characters kept in a row: 60,000 bytes of the 65,536 that a property can have.</summary>
    public const int MaximumChars = 30_000;

    /// <summary>An empty log.</summary>
    public static RowLog None { get; } = new("", 0);

    /// <summary>The release of the last line; 0 if there is none.</summary>
    public long Last => Text.Length == 0 ? 0 : RowVersion.ReleaseOf(Text.AsSpan(Text.LastIndexOf('\n') + 1));

    /// <summary>Whether the lines here go back far enough to undo everything after <paramref name="release"/>.</summary>
    public bool ReachBackTo(long release) => Spills == 0 || (Text.Length > 0 && RowVersion.ReleaseOf(Text) <= release);

    /// <summary>The lines, oldest first.</summary>
    public IEnumerable<RowVersion> Lines => Text.Length == 0 ? [] : Text.Split('\n').Select(RowVersion.Parse);

    /// <summary>The log with more lines.</summary>
    public RowLog With(IReadOnlyCollection<RowVersion> lines)
    {
        if (lines.Count == 0)
        {
            return this;
        }

        var added = string.Join('\n', lines);
        return Text.Length == 0 ? new(added, Spills, Spilled)
            : Text.Length + 1 + added.Length <= MaximumChars ? new($"{Text}\n{added}", Spills, Spilled)
            : new(added, Spills + 1, Text);
    }

    /// <summary>The log with the rows of older lines read back in.</summary>
    public RowLog With(IEnumerable<string> spills) => new(string.Join('\n', spills.Append(Text).Where(text => text.Length > 0)), Spills: 0);

    /// <summary>The log without the lines of releases after <paramref name="release"/>.</summary>
    /// <param name="release">The last release to keep.</param>
    /// <param name="undone">The lines left out, newest first.</param>
    public RowLog UpTo(long release, out IReadOnlyList<RowVersion> undone)
    {
        var lines = new List<RowVersion>();
        var end = Text.Length;
        while (end > 0)
        {
            var start = Text.LastIndexOf('\n', end - 1) + 1;
            if (RowVersion.ReleaseOf(Text.AsSpan(start..end)) <= release)
            {
                break;
            }

            lines.Add(RowVersion.Parse(Text[start..end]));
            end = Math.Max(0, start - 1);
        }

        undone = lines;
        return this with { Text = Text[..end] };
    }

    /// <summary>The entry of the area's log that brought an upload's figure of a measure, as current or too late; null if the lines do not tell.</summary>
    public LogEntry? Brought(Origin origin, Measure measure, Figure? current) => Bringing(origin, measure, current) is { } line
        ? new(line.Release, line.Kind == RowVersionKind.Repeated)
        : null;

    /// <summary>What an upload's figure of a measure took the place of; null for nothing, for one that came too late, and if the lines do not tell.</summary>
    public Figure? Replaced(Origin origin, Measure measure, Figure? current) =>
        Bringing(origin, measure, current) is { IsStep: true } step ? step.Figure : null;

    /// <summary>The entry of the area's log that withdrew an upload's figure of a measure; null if the lines do not tell.</summary>
    public LogEntry? Withdrew(Origin origin, Measure measure) => Lines
        .Where(line => line.Kind == RowVersionKind.Withdrawn && line.Measure == measure && line.Figure!.Origin!.IsOfSameUpload(origin))
        .Select(line => (LogEntry?)new LogEntry(line.Release, IsRepetition: false))
        .FirstOrDefault();

    // The line that an upload's figure came with: its own if it came too late, or else the step before which something else was there.
    private RowVersion? Bringing(Origin origin, Measure measure, Figure? current)
    {
        RowVersion? step = null;
        foreach (var line in Lines.Where(line => line.Measure == measure && line.Kind != RowVersionKind.Withdrawn))
        {
            if (Is(line.Figure))
            {
                return line.Kind == RowVersionKind.Late ? line : step;
            }

            step = line.IsStep ? line : step;
        }

        return Is(current) ? step : null;

        bool Is(Figure? figure) => figure?.Origin is { } other && (other.IsOfSameUpload(origin) || other.Last.IsOfSameUpload(origin));
    }
}

/// <summary>Where in an area's log a publication is: it made a release, or repeated what that release had.</summary>
/// <param name="Release">The release.</param>
/// <param name="IsRepetition">Whether it made no release of its own.</param>
internal readonly record struct LogEntry(long Release, bool IsRepetition);
