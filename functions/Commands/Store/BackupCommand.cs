using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Backups;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>backup DIR</c>: copies all tables and blobs to a folder.</summary>
internal static class BackupCommand
{
    private static readonly LocalText Details = new(
        "可在运行中执行:正在写入的发布不会只备份一半。文件夹须为空或不存在。",
        "It can run while files are being ingested: no release is copied by half. The folder must be empty, or not exist.");

    public static Command Command { get; } = StoreCommand.Of(
        "backup",
        "DIR",
        new("备份全部表和文件到一个文件夹。", "Copies all tables and blobs to a folder."),
        [],
        Details,
        CommandOutcomes.OfDoing,
        async (line, services, output, cancellation) =>
        {
            var copied = await services.GetRequiredService<Backup>().WriteAsync(line.File, cancellation);
            output.Write(new CopiedAccount(line.File, copied.Rows, copied.Blobs), CopiedAccount.ToText);
            foreach (var gone in copied.Gone)
            {
                output.Note(new($"{gone} 在备份时被删除,不在备份中。", $"{gone} was deleted while the backup ran, and is not in it."));
            }

            return CommandExit.Done;
        });
}

/// <summary>What was copied of an account to a folder, or back.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Rows">The tables' rows.</param>
/// <param name="Blobs">The blobs.</param>
internal sealed record CopiedAccount(string Folder, int Rows, int Blobs)
{
    /// <summary>It for people.</summary>
    public static string ToText(CopiedAccount copied) => $"{copied.Folder}: {copied.Rows} 行 rows, {copied.Blobs} 个文件 blobs";
}
