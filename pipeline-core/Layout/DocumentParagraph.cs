namespace HtzPipeline.Core.Layout;

/// <summary>A paragraph of a document's text.</summary>
/// <param name="Number">Its number, from 1, which places name.</param>
/// <param name="Page">The page that it begins on, from 1; 0 where there are none.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Text">Its text.</param>
public sealed record DocumentParagraph(int Number, int Page, bool IsHeading, string Text);
