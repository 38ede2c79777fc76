using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>What a comment is tied to.</summary>
/// <param name="First">The first run within the comment's range.</param>
/// <param name="Last">The last run.</param>
internal readonly record struct CommentAnchor(Run First, Run Last)
{
    /// <summary>Ties a comment to it.</summary>
    public void Tie(string comment)
    {
        First.InsertBeforeSelf(new CommentRangeStart { Id = comment });
        Last.InsertAfterSelf(new CommentRangeEnd { Id = comment }).InsertAfterSelf(new Run(new CommentReference { Id = comment }));
    }
}
