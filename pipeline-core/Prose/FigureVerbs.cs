using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <content>Numbers given one for each with a verb of their own: 同比分别增长11.2%、下降3.4%和持平.</content>
internal sealed partial class FigureReader
{
    // As many numbers as there are verbs for from here on; of one alone nothing is made.
    private List<NumberMention> VerbsAt(int index, int position, int end)
    {
        var numbers = _clause.Numbers;
        var each = new List<NumberMention> { numbers[index] };
        if (!Each().IsMatch(Words(position, numbers[index].Start)))
        {
            return each;
        }

        while (index + each.Count < numbers.Count && numbers[index + each.Count] is var next && next.End <= end && AndThen().IsMatch(folded.AsSpan(each[^1].End, next.Start - each[^1].End)))
        {
            each.Add(next);
        }

        return each;
    }

    private void ReadVerbs(List<NumberMention> numbers, int position)
    {
        var words = Words(position, numbers[0].Start);
        var first = LeadReader.Read(words, Words(_from, numbers[0].Start), numbers[0]);
        var targets = TargetsOf(numbers, first, words, "", false);
        for (var i = 0; i < numbers.Count; i++)
        {
            var said = i == 0 ? words : Words(numbers[i - 1].End, numbers[i].Start);
            var lead = i == 0 ? first : LeadReader.Read(said, Words(_from, numbers[i].Start), numbers[i]) with { Base = first.Base };
            ReadOne(numbers[i], numbers[i].Unit, lead, targets[i], said, false);
        }

        cursor.Group = targets.Distinct().Count() == numbers.Count ? targets : cursor.Group;
    }

    [GeneratedRegex("分别|依次")]
    private static partial Regex Each();

    [GeneratedRegex(@"^\s*(?:、|和|与|及|以及|,)\s*(?:则)?(?:同比)?(?:增长|下降|上升|增加|减少|提高|提升|降低|回落|上涨|下跌|增|降|(?=持平|基本持平))(?:了|约)?\s*$|^\s*(?:、|和|与|及|以及)\s*$")]
    private static partial Regex AndThen();
}
