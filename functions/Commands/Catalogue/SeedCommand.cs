using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary><c>seed</c>: makes an account ready, and puts a catalogue in force.</summary>
internal static class SeedCommand
{
    private static readonly LocalText Details = new(
        """
        创建缺少的容器和表,检查指标目录,按版本号存档后生效;运行中的应用半分钟内采用。重复执行不改变任何内容。
        版本号由内容得出,数据引用版本号,所以每个曾经生效的版本都保留。
        请用本命令,不要直接上传 current.yaml:那样旧版本不会存档,其数据日后无法重建。
        目录旁 templates 文件夹里的月报模板一并检查、存档、启用。
        目录或模板有误时算作用法有误,逐个说明行号和原因,什么都不改变。
        """,
        """
        Makes the containers and tables that are missing, checks the catalogue, keeps it under its version and puts it in force;
        an app that runs takes it up within half a minute. Doing it again changes nothing. The version follows from the
        content, and figures refer to it, so each that was ever in force is kept. Use this rather than uploading current.yaml, by
        which the version would not be kept, and its figures could not be rebuilt later. The templates of bulletins in the folder templates
        beside the catalogue are checked, kept and put in use as well. A catalogue or template with faults is wrong usage, told line by line, and
        changes nothing.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "seed",
        "[CATALOGUE]",
        new("准备存储帐户,并使指标目录生效。", "Makes an account ready, and puts a catalogue in force."),
        [StoreCommand.By],
        Details,
        new(new("已生效", "in force"), new("无法执行", "cannot be done")),
        async (line, services, output, cancellation) =>
        {
            var path = CatalogueFile.Find(line.Operands is [] ? null : line.File);
            var catalogue = await CatalogueFile.LoadAsync(path);
            var templates = await TemplateFiles.LoadAsync(path, catalogue, cancellation);
            return await StoreCommand.AuditedAsync(
                "seed",
                line,
                services,
                async () =>
                {
                    await services.GetRequiredService<CatalogueSource>().PublishAsync(path, CatalogueAuthor.OfCommand(StoreCommand.DecidedBy(line), $"seed {Path.GetFileName(path)}"), cancellation);
                    foreach (var template in templates)
                    {
                        await services.GetRequiredService<TemplateStore>().PublishAsync(template, cancellation);
                    }

                    output.Write(
                        new { version = catalogue.Version, templates = templates.Select(template => $"{template.File}@{template.Version}") },
                        seeded => string.Join('\n', seeded.templates.Prepend($"{seeded.version} 已生效 is in force.")));
                    return CommandExit.Done;
                },
                cancellation);
        });
}
