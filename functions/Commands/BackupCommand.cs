using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>backup DIR</c>: copies all tables and blobs to a folder.</summary>
internal static class BackupCommand
{
    private static readonly LocalText Details = new(
        "可在运行中执行:正在写入的发布不会只备份一半。文件夹须为空或不存在。\n退出码:0 完成;1 无法备份;2 用法有误。",
        "It can run while files are being ingested: no release is copied by half. The folder must be empty, or not exist.\nExit codes: 0 done; 1 cannot be done; 2 wrong usage.");

    public static Command Command { get; } = StoreCommand.Of(
        "backup",
        "DIR",
        new("备份全部表和文件到一个文件夹。", "Copies all tables and blobs to a folder."),
        [],
        Details,
        async (line, services, cancellation) =>
        {
            var copied = await services.GetRequiredService<Backup>().WriteAsync(line.File, cancellation);
            Console.WriteLine($"{line.File}: {copied.Rows} 行 rows, {copied.Blobs} 个文件 blobs");
            return 0;
        });
}
