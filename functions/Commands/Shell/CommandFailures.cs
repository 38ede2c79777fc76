using Azure;
using Azure.Identity;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Backups;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>What the failures that are to be expected mean to whoever typed the command.</summary>
internal static class CommandFailures
{
    /// <summary>What to tell of a failure; null for one that nobody foresaw.</summary>
    public static CommandError? Of(Exception failure) => failure switch
    {
        CommandFailedException failed => failed.Error,
        DecisionRefusedException refused => new("refused", refused.Why),
        UploadLinkException none => new("no-upload-link", none.Why),
        BackupException impossible => new("backup-impossible", impossible.Why),
        WrongSettingException wrong => new("bad-setting", wrong.Why),
        LocalRunException local => new("local-run-impossible", local.Why),
        NoCatalogueException none => new("no-catalogue", $"指标目录尚未加载或有误,请先执行 seed。{none.Message}", $"No catalogue is in force, or it has faults; run seed first. {none.Message}"),
        UnanswerableException none => new(none.Code, none.Why),
        CubeTooLargeException large => new("too-large", large.Why),
        AuthenticationFailedException unknown => new(
            "not-signed-in",
            $"没有登录,或登录无效。请先 az login(Azure 中国另设 AZURE_AUTHORITY_HOST),或用 --storage 给出连接字符串。{FirstLine(unknown)}",
            $"Nobody is signed in, or signing in failed. Run az login first (in Azure China with AZURE_AUTHORITY_HOST set), or name a connection string with --storage. {FirstLine(unknown)}"),
        RequestFailedException refused => StorageFailures.Of(refused),
        AggregateException several => several.Flatten().InnerExceptions.Select(Of).FirstOrDefault(known => known is not null),
        OperationCanceledException => new("storage-unreachable", "存储服务没有应答,请稍后再试。", "Storage did not answer; try again later."),
        UnauthorizedAccessException denied => new("file-denied", $"没有权限读写文件或文件夹。{denied.Message}", $"A file or folder may not be read or written: {denied.Message}"),
        IOException failed => new("file-failed", $"文件读写失败。{failed.Message}", $"Reading or writing a file failed: {failed.Message}"),
        _ => null,
    };

    /// <summary>The first line of what an exception says; the others are for developers.</summary>
    public static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].Trim();
}
