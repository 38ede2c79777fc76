using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>A sentence of a draft.</summary>
/// <param name="Time">The words of its time; empty where it goes on with that of the sentence before.</param>
/// <param name="Period">The month up to which, or of which, its figures are.</param>
/// <param name="IsMonthAlone">Whether they are of the month alone.</param>
/// <param name="Area">The words of its area; empty for the zone.</param>
/// <param name="Name">The words of its first indicator.</param>
/// <param name="Form">The sentence, with <c>{t}</c>, <c>{a}</c>, <c>{name}</c> and <c>{0}</c>, <c>{1}</c> for the figures.</param>
/// <param name="Figures">Its figures.</param>
public sealed record WrittenSentence(string Time, Period Period, bool IsMonthAlone, string Area, string Name, string Form, IReadOnlyList<WrittenFigure> Figures)
{
    /// <summary>The sentence.</summary>
    public string Text => Fill(but: -1);

    /// <summary>Where the words of a figure begin, from 0.</summary>
    public int PlaceOf(int figure) => Fill(but: figure).IndexOf($"{{{figure}}}", StringComparison.Ordinal);

    private string Fill(int but)
    {
        var text = Form.Replace("{t}", Time.Length == 0 ? "" : Time + ",", StringComparison.Ordinal)
            .Replace("{a}", Area, StringComparison.Ordinal).Replace("{name}", Name, StringComparison.Ordinal);
        for (var i = 0; i < Figures.Count; i++)
        {
            // What comes after it moves it no more.
            text = i == but ? text : text.Replace($"{{{i}}}", Figures[i].Text, StringComparison.Ordinal);
        }

        return text;
    }
}
