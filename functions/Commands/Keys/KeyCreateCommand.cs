using System.Globalization;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Commands.Keys;

/// <summary><c>key-create DEPARTMENT</c>: makes a department's key, and shows its secret this once.</summary>
internal static class KeyCreateCommand
{
    private const int DefaultDays = 365;
    private const int MostDays = 3650;
    private const int LongestName = 100;

    private static readonly LocalText Details = new(
        "密钥只显示这一次,系统中只保存其散列值;请直接交给使用人。只对一个部门有效。\n权限:read 查询,upload 上报、检查、撤回和确认本部门的报送,approve 批准本部门暂缓发布的数值,catalogue 维护指标目录(不分部门)。",
        "The secret is shown this once; only its hash is stored. It is good for one department.\nRights: read; upload to upload, check, withdraw and confirm what is the department's; approve to let through figures of it that were held; catalogue to change the catalogue, which is everybody's.");

    public static Command Command { get; } = StoreCommand.Of(
        "key-create",
        "DEPARTMENT",
        new("为一个部门生成密钥。", "Makes a key for a department."),
        [
            new("--name", "NAME", new("使用人,记入决定和审计记录;默认部门名称。", "Who will have it, for decisions and the audit log; the department's name if not given.")),
            new("--rights", "LIST", new("权限,以逗号分隔,默认 read,upload。", "The rights, separated by commas; read,upload if not given.")),
            new("--days", "N", new($"有效天数,默认 {DefaultDays},最多 {MostDays}。", $"How many days it is good for; {DefaultDays} if not given, {MostDays} at most.")),
            StoreCommand.By,
        ],
        Details,
        new(new("已生成", "made"), new("无法执行", "cannot be done")),
        async (line, services, output, cancellation) =>
        {
            var (rights, days) = (RightsOf(line["--rights"] ?? "read,upload"), DaysOf(line["--days"]));
            await services.GetRequiredService<StorageClients>().CreateAsync(cancellation);
            var catalogue = await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);
            var department = catalogue.Department(line.Operands is [var code] ? code : "") ?? throw new CommandUsageException(new(
                $"请给出一个部门代码:{string.Join(' ', catalogue.Departments.Select(d => d.Code))}。",
                $"Name one department: {string.Join(' ', catalogue.Departments.Select(d => d.Code))}."));
            var name = line["--name"]?.Trim() ?? department.Name.Zh;
            if (name.Length is 0 or > LongestName)
            {
                throw new CommandUsageException(new($"--name 为 1 到 {LongestName} 个字。", $"--name has 1 to {LongestName} characters."));
            }

            var (secret, key) = await services.GetRequiredService<AuditLog>().AroundAsync(
                AuditEntry.OfCommand("key-create", StoreCommand.DecidedBy(line), department.Code),
                () => services.GetRequiredService<KeyStore>().CreateAsync(department.Code, name, rights, TimeSpan.FromDays(days), cancellation),
                created => $"done {created.Key.Id}",
                cancellation);
            var made = KeyResource.Of(key, DateTimeOffset.UtcNow) with { Secret = secret.Reveal() };
            output.Write(made, shown => shown.Secret!);
            output.Note(new($"{made.ToText()}。只显示这一次。", "Shown this once."));
            return CommandExit.Done;
        });

    private static List<Right> RightsOf(string text) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries).Select(word =>
            Enum.GetValues<Right>().Where(right => right.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).ToArray() is [var known]
                ? known
                : throw new CommandUsageException(new($"没有权限“{word}”,可用:read,upload,approve,catalogue。", $"There is no right '{word}'; there are read, upload, approve, catalogue."))),
    ];

    private static int DaysOf(string? text) => text is null ? DefaultDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays ? days
        : throw new CommandUsageException(new($"--days 为 1 到 {MostDays}。", $"--days is a number from 1 to {MostDays}."));
}
