using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>rebuild</c>: makes the observations again from the facts.</summary>
internal static class RebuildCommand
{
    private static readonly LocalText Details = new(
        """
        按发布日志的顺序,从 facts/ 重新得出各区域的全部观测行和历史版本,替换现有的行:多余的删除,缺失或不同的重写。
        数据无误时不写入任何一行,因此也可用来核对。报送继续进行时可以执行。
        """,
        """
        Works out every row of observations and their versions anew from facts/, in the order of the log of releases, and puts
        them in the place of those stored: what does not belong is deleted, what is missing or differs is written. Where all is
        right nothing is written, so it is a check as well. It can run while files are being ingested.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "rebuild",
        "",
        new("从 facts/ 重建观测数据。", "Rebuilds the observations from facts/."),
        [new("--area", "CODE", new("只重建该区域,默认全部。", "Only this area; all of them if not given."))],
        Details,
        CommandOutcomes.OfDoing,
        async (line, services, output, cancellation) =>
        {
            var areas = line["--area"] is { } area ? [area] : await services.GetRequiredService<ObservationStore>().ReadAreasAsync(cancellation);
            foreach (var code in areas)
            {
                var rebuilt = await services.GetRequiredService<Rebuilder>().RunAsync(code, cancellation);
                output.Write(rebuilt, area => $"{area.Area}: 发布 release {area.Release}, {area.Rows} 行 rows; 写入 written {area.Written}, 删除 deleted {area.Deleted}");
            }

            return CommandExit.Done;
        });
}
