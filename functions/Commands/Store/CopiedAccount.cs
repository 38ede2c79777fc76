namespace HtzPipeline.Functions.Commands.Store;

/// <summary>What was copied of an account to a folder, or back.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Rows">The tables' rows.</param>
/// <param name="Blobs">The blobs.</param>
internal sealed record CopiedAccount(string Folder, int Rows, int Blobs)
{
    /// <summary>It for people.</summary>
    public static string ToText(CopiedAccount copied) => $"{copied.Folder}: {copied.Rows} 行 rows, {copied.Blobs} 个文件 blobs";
}
