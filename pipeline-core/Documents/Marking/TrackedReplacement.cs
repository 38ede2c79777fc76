using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>Words replaced by others as a tracked change (ECMA-376 part 1, 17.13.5), which the author may accept or reject.</summary>
internal static class TrackedReplacement
{
    /// <summary>Replaces what some runs say.</summary>
    /// <param name="runs">The runs, which hold the words and nothing else.</param>
    /// <param name="words">The words to put there.</param>
    /// <param name="reviewer">In whose name.</param>
    public static void Make(IReadOnlyList<Run> runs, string words, Reviewer reviewer)
    {
        var insertion = reviewer.Insertion(words, runs[0]);
        DeletedRun? deletion = null;
        foreach (var run in runs)
        {
            deletion = reviewer.Deletion();
            run.InsertAfterSelf(deletion);
            run.Remove();
            foreach (var text in run.Elements<Text>().ToList())
            {
                text.InsertAfterSelf(new DeletedText(text.Text) { Space = SpaceProcessingModeValues.Preserve });
                text.Remove();
            }

            deletion.Append(run);
        }

        // Words that the author's own change put there are taken away within it; ours stand beside it, or they would be the author's.
        if (deletion!.Parent is InsertedRun or MoveToRun)
        {
            SplitAfter((RunTrackChangeType)deletion.Parent, deletion, reviewer);
            deletion.Parent.InsertAfterSelf(insertion);
        }
        else
        {
            deletion.InsertAfterSelf(insertion);
        }
    }

    private static void SplitAfter(RunTrackChangeType change, OpenXmlElement last, Reviewer reviewer)
    {
        var rest = last.ElementsAfter().ToList();
        if (rest.Count > 0)
        {
            var second = (RunTrackChangeType)change.CloneNode(deep: false);
            second.Id = reviewer.NextId();
            rest.ForEach(element => element.Remove());
            second.Append(rest);
            change.InsertAfterSelf(second);
        }
    }
}
