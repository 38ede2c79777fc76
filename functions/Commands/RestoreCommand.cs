using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>restore DIR</c>: puts what <c>backup</c> copied into an empty storage account.</summary>
internal static class RestoreCommand
{
    private static readonly LocalText Details = new(
        "存储帐户中不得已有数据;恢复期间不要运行程序的其他实例。恢复后的上传文件仍认作原来的上传,不会重新报送。\n退出码:0 完成;1 无法恢复;2 用法有误。",
        "The storage account must hold nothing yet, and no other instance of the app may run meanwhile. Restored uploads still count as the uploads they were, and are not ingested again.\nExit codes: 0 done; 1 cannot be done; 2 wrong usage.");

    public static Command Command { get; } = StoreCommand.Of(
        "restore",
        "DIR",
        new("从备份文件夹恢复到空的存储帐户。", "Restores a backup into an empty storage account."),
        [],
        Details,
        async (line, services, cancellation) =>
        {
            var copied = await services.GetRequiredService<Backup>().RestoreAsync(line.File, cancellation);
            Console.WriteLine($"{line.File}: {copied.Rows} 行 rows, {copied.Blobs} 个文件 blobs");
            return 0;
        });
}
