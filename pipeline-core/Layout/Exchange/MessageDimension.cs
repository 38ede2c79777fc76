namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>A dimension or a coded attribute of a data message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">What it says of the observations.</param>
/// <param name="Values">Its values, by their position.</param>
internal sealed record MessageDimension(string Id, ConceptRole Role, IReadOnlyList<CodedValue> Values);
