using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Backups;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>restore DIR</c>: puts what <c>backup</c> copied into an empty storage account.</summary>
internal static class RestoreCommand
{
    private static readonly LocalText Details = new(
        "存储帐户中不得已有数据;恢复期间不要运行程序的其他实例。恢复后的上传文件仍认作原来的上传,不会重新报送。",
        "The storage account must hold nothing yet, and no other instance of the app may run meanwhile. Restored uploads still count as the uploads they were, and are not ingested again.");

    public static Command Command { get; } = StoreCommand.Of(
        "restore",
        "DIR",
        new("从备份文件夹恢复到空的存储帐户。", "Restores a backup into an empty storage account."),
        [],
        Details,
        CommandOutcomes.OfDoing,
        async (line, services, output, cancellation) =>
        {
            var copied = await services.GetRequiredService<Backup>().RestoreAsync(line.File, cancellation);
            output.Write(new CopiedAccount(line.File, copied.Rows, copied.Blobs), CopiedAccount.ToText);
            return CommandExit.Done;
        });
}
