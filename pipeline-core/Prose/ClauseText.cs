namespace HtzPipeline.Core.Prose;

/// <summary>A clause with what was found in it.</summary>
/// <param name="Clause">Where it stands.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Periods">The times of its sentence.</param>
/// <param name="SentenceStart">Where its sentence begins.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Sentence">The sentence within the paragraph, from 1.</param>
internal sealed record ClauseText(
    Clause Clause, IReadOnlyList<NumberMention> Numbers, IReadOnlyList<PeriodMention> Periods, int SentenceStart, int Paragraph, int Sentence)
{
    /// <summary>The time that begins at a place, or after 截至 and the like there; null if none does.</summary>
    public int? PeriodAt(int at, string folded)
    {
        for (var i = 0; i < Periods.Count; i++)
        {
            if (Periods[i].Start == at && Periods[i].Start < Clause.End)
            {
                return i;
            }
        }

        return null;
    }
}
