using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>seed</c>: makes an account ready, and puts a catalogue in force.</summary>
internal static class SeedCommand
{
    private static readonly LocalText Details = new(
        """
        创建缺少的容器和表,检查指标目录,按版本号存档后生效;运行中的应用半分钟内采用。重复执行不改变任何内容。
        已存档的版本号不能再用于不同内容,因为数据引用版本号:修改目录时请同时修改 version。
        请用本命令,不要直接上传 current.yaml:那样旧版本不会存档,其数据日后无法重建。
        退出码:0 已生效;1 版本号已被占用或存储不可用;2 用法有误,或目录有误。
        """,
        """
        Makes the containers and tables that are missing, checks the catalogue, keeps it under its version and puts it in force;
        an app that runs takes it up within half a minute. Doing it again changes nothing. A version that is kept cannot be
        given to another content, since figures refer to it: a changed catalogue needs a new version. Use this rather than
        uploading current.yaml, by which the version would not be kept, and its figures could not be rebuilt later.
        Exit codes: 0 in force; 1 the version is taken, or storage does not answer; 2 wrong usage, or the catalogue has faults.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "seed",
        "[CATALOGUE]",
        new("准备存储帐户,并使指标目录生效。", "Makes an account ready, and puts a catalogue in force."),
        [StoreCommand.By],
        Details,
        async (line, services, cancellation) =>
        {
            var path = CatalogueFile.Find(line.Operands is [] ? null : line.File);
            var catalogue = await CatalogueFile.LoadAsync(path);
            return await StoreCommand.AuditedAsync("seed", line, services, PutInForceAsync, cancellation);

            async Task<int> PutInForceAsync()
            {
                var kept = await services.GetRequiredService<CatalogueStore>().ReadAsync(catalogue.Version, cancellation);
                if (kept is not null && kept.ToString() != await File.ReadAllTextAsync(path, cancellation))
                {
                    await Console.Error.WriteLineAsync(
                        $"版本 {catalogue.Version} 已存档,内容不同。请给出新的 version。 Version {catalogue.Version} is kept already, with another content: give the catalogue a new version.");
                    return 1;
                }

                await services.GetRequiredService<CatalogueSource>().PublishAsync(path, cancellation);
                Console.WriteLine($"{catalogue.Version} 已生效 is in force.");
                return 0;
            }
        });
}
