using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2013.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>The comments of an earlier proof, which go before those of a new one are written; what people answered to them stays.</summary>
internal static class EarlierMarks
{
    /// <summary>Takes them away.</summary>
    public static void TakeAway(MainDocumentPart main)
    {
        var earlier = main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Where(comment => comment.Author?.Value == Reviewer.Name).ToList() ?? [];
        if (earlier.Count == 0)
        {
            return;
        }

        var numbers = earlier.Select(comment => comment.Id?.Value).OfType<string>().ToHashSet();
        foreach (var end in main.Document!.Descendants<MarkupRangeType>().Where(end => end is CommentRangeStart or CommentRangeEnd && numbers.Contains(end.Id?.Value ?? "")).ToList())
        {
            end.Remove();
        }

        foreach (var reference in main.Document.Descendants<CommentReference>().Where(reference => numbers.Contains(reference.Id?.Value ?? "")).ToList())
        {
            var run = reference.Parent as Run;
            reference.Remove();
            if (run?.ChildElements.All(child => child is RunProperties) == true)
            {
                run.Remove();
            }
        }

        Forget(main, [.. earlier.SelectMany(comment => comment.Elements<Paragraph>()).Select(paragraph => paragraph.ParagraphId?.Value).OfType<string>()]);
        earlier.ForEach(comment => comment.Remove());
    }

    // What newer programs keep of comments beside them: which answers which, and numbers that last.
    private static void Forget(MainDocumentPart main, HashSet<string> paragraphs)
    {
        foreach (var comment in main.WordprocessingCommentsExPart?.CommentsEx?.Elements<CommentEx>().ToList() ?? [])
        {
            if (paragraphs.Contains(comment.ParaId?.Value ?? ""))
            {
                comment.Remove();
            }
            else if (paragraphs.Contains(comment.ParaIdParent?.Value ?? ""))
            {
                comment.ParaIdParent = null;
            }
        }

        foreach (var number in main.WordprocessingCommentsIdsPart?.CommentsIds?.Elements<DocumentFormat.OpenXml.Office2019.Word.Cid.CommentId>().Where(number => paragraphs.Contains(number.ParaId?.Value ?? "")).ToList() ?? [])
        {
            number.Remove();
        }
    }
}
