using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary><c>new-zone FOLDER</c>: what a zone of one's own begins with, of which a local run can be started at once.</summary>
internal static class NewZoneCommand
{
    // The files lie in seeds/new-zone, and in the executable.
    private const string Prefix = "new-zone/";

    private static readonly LocalText Details = new(
        """
        写入指标目录(一个部门、一个指标,带注释)、月报模板、上传文件夹(一个虚构的例子)、设置和一页说明。
        已有的文件不改:有一个同名文件就什么都不写。然后 --zone FOLDER 在本机启动。
        """,
        """
        Writes a catalogue (one department and one indicator, with comments), templates of bulletins, a folder of uploads (one invented example),
        settings and a page on what to do next. No file that is there is touched: where one of them is, nothing is written. Then --zone FOLDER
        starts it on this machine.
        """);

    public static Command Command { get; } = new(
        "new-zone",
        "FOLDER",
        new("建立自己的统计区域:写入可以直接启动的文件夹。", "Begins a zone of one's own: writes a folder that can be started."),
        [new("--name", "NAME", new("区域的名称,写进指标目录;不写则为“某某开发区”。", "The zone's name, put into the catalogue; that of the example if not given."))],
        Details,
        new(new("已写入", "written"), new("无法写入", "cannot be written")),
        async (line, output, cancellation) =>
        {
            var folder = Path.GetFullPath(line.File);
            var name = ZoneName.Of(line["--name"]);
            var assembly = typeof(NewZoneCommand).Assembly;
            var files = assembly.GetManifestResourceNames().Where(name => name.Replace('\\', '/').StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => (Resource: name, File: Path.Combine(folder, name[Prefix.Length..].Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar))))
                .OrderBy(one => one.File, StringComparer.Ordinal)
                .ToList();
            if (files.Find(one => File.Exists(one.File)) is { File: { } taken })
            {
                throw new CommandUsageException(new LocalText($"“{taken}”已存在,什么都没有写。请换一个文件夹。", $"'{taken}' is there already, and nothing was written. Name another folder."));
            }

            foreach (var (resource, file) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await using var from = assembly.GetManifestResourceStream(resource)!;
                if (name is null)
                {
                    await using var to = File.Create(file);
                    await from.CopyToAsync(to, cancellation);
                    continue;
                }

                using var text = new StreamReader(from);
                await File.WriteAllTextAsync(file, name.In(await text.ReadToEndAsync(cancellation)), cancellation);
            }

            output.Write(
                new { folder, files = files.Select(one => Path.GetRelativePath(folder, one.File)) },
                written => $"{string.Join('\n', written.files)}\n\n启动 Start it:\ndotnet run --project functions -- --zone {written.folder}");
            return CommandExit.Done;
        });
}
