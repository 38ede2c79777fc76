namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// A place within a sheet as it is kept with a figure, and how much its source counts: <c>C5</c>; <c>p3¶12:34-41/prose</c> for words on page 3;
/// <c>¶12:34-41/speakersProse</c> for those of a department that speaks for the owner. A source that counts as a table does needs no word, so that
/// places kept before there was any other are as they were.
/// </summary>
internal static class StoredPlace
{
    private const char Mark = '/';

    private static readonly (SourceRank Rank, string Word)[] Words = [(SourceRank.Prose, "prose"), (SourceRank.SpeakersProse, "speakersProse")];

    /// <summary>The place and the rank; empty for a table as a whole.</summary>
    public static string Of(Origin origin)
    {
        var place = origin.Place.Passage?.ToString() ?? origin.Place.Cell?.ToString() ?? "";
        return WordOf(origin.Rank) is { } word ? $"{place}{Mark}{word}" : place;
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    /// <param name="sheet">The sheet; null for none.</param>
    /// <param name="text">What it wrote.</param>
    /// <param name="rank">How much the source counts.</param>
    public static Place Read(string? sheet, ReadOnlySpan<char> text, out SourceRank rank)
    {
        var mark = text.IndexOf(Mark);
        rank = mark < 0 ? SourceRank.Table : RankOf(text[(mark + 1)..]);
        var place = mark < 0 ? text : text[..mark];
        return Passage.TryParse(place, out var passage)
            ? new(sheet, null) { Passage = passage }
            : new(sheet, CellAddress.TryParse(place, out var cell) ? cell : null);
    }

    private static string? WordOf(SourceRank rank) => Array.Find(Words, word => word.Rank == rank).Word;

    private static SourceRank RankOf(ReadOnlySpan<char> word)
    {
        foreach (var (rank, known) in Words)
        {
            if (word.SequenceEqual(known))
            {
                return rank;
            }
        }

        throw new FormatException($"'{word}' is no kind of source.");
    }
}
