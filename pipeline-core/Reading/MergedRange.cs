namespace HtzPipeline.Core.Reading;

/// <summary>Cells merged into one; rows and columns from 0, both ends included.</summary>
internal readonly record struct MergedRange(int FromRow, int FromColumn, int ToRow, int ToColumn);
