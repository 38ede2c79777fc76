using System.Globalization;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary><c>upload-link DEPARTMENT PERIOD FILE…</c>: links by which a department can upload its files.</summary>
internal static class UploadLinkCommand
{
    private static readonly LocalText Details = new(
        """
        每个链接只能写入一个文件 uploads/{部门}/{时期}/{文件},可重复上传以更正;不能读取、列出、删除,也不能写入其他部门的文件夹。
        只支持 HTTPS,到期失效,最长 7 天。链接本身就是凭证,请只发给该部门。需要以身份登录(az login),连接字符串不行。
        """,
        """
        Each link writes one file, uploads/{department}/{period}/{file}, again too if it has to be corrected. It reads, lists and deletes
        nothing, and opens no other department's folder. HTTPS only; it ends by itself, after 7 days at most. Whoever has the link can use
        it: send it to nobody else. You have to be logged in as somebody (az login); a connection string will not do.
        """);

    private static readonly CommandOption Days = new("--days", "N", new("有效天数,1 到 7,默认 7。", "The days that it holds, 1 to 7; 7 if not given."));

    public static Command Command { get; } = StoreCommand.Of(
        "upload-link",
        "DEPARTMENT PERIOD FILE...",
        new("签发部门上传文件的链接。", "Issues links for a department's uploads."),
        [Days],
        Details,
        new(new("已签发", "issued"), new("无法签发", "cannot be issued")),
        async (line, services, output, cancellation) =>
        {
            foreach (var link in await services.GetRequiredService<UploadLinkIssuer>().IssueAsync(PathsOf(line), LifetimeOf(line), cancellation))
            {
                output.Write(new { path = link.Path.ToString(), expires = link.Expires.ToChinaTime().ToIsoText(), url = link.Address.AbsoluteUri }, _ => AsText(link));
            }

            return CommandExit.Done;
        });

    private static IReadOnlyList<UploadPath> PathsOf(CommandLine line)
    {
        if (line.Operands is not [var department, var period, _, ..])
        {
            throw new CommandUsageException(new("请给出部门、时期和至少一个文件名。", "Name a department, a period and at least one file."));
        }

        return [.. line.Operands.Skip(2).Select(file => UploadPath.TryParse($"{department}/{period}/{file}", out var path)
            ? path
            : throw new CommandUsageException(new(
                $"“{department}/{period}/{file}”不是 部门/时期/文件名,如 economy/2019-08/产值.xlsx。",
                $"'{department}/{period}/{file}' is not department/period/file, such as economy/2019-08/output.xlsx.")))];
    }

    private static TimeSpan LifetimeOf(CommandLine line) => line[Days.Name] is not { } given
        ? UploadLinkIssuer.Longest
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= 1 && days <= UploadLinkIssuer.Longest.Days
            ? TimeSpan.FromDays(days)
            : throw new CommandUsageException(new($"{Days.Name} 是 1 到 {UploadLinkIssuer.Longest.Days} 的整数。", $"{Days.Name} is a whole number from 1 to {UploadLinkIssuer.Longest.Days}."));

    private static string AsText(UploadLink link) => $"""
        {link.Path}
          有效至 until {link.Expires.ToChinaTime().ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}
          {link.Address.AbsoluteUri}
          curl --fail --upload-file '{link.Path.FileName}' --header 'x-ms-blob-type: BlockBlob' '{link.Address.AbsoluteUri}'
        """;
}
