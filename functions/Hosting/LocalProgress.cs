using Spectre.Console;

namespace HtzPipeline.Functions.Hosting;

/// <summary>The progress bars of a local run.</summary>
internal static class LocalProgress
{
    /// <summary>Shows two bars while <paramref name="work"/> uploads, then ingests.</summary>
    /// <param name="work">Is given what to call for each upload (number, of how many) and each ingestion (name, number, of how many).</param>
    public static Task ShowAsync(Func<Action<int, int>, Action<string, int, int>, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            var uploading = context.AddTask("上传示例文件");
            var ingesting = context.AddTask("读取、校验、入库");
            await work(
                (number, of) => Show(uploading, number, of),
                (name, number, of) =>
                {
                    Show(ingesting, number - 1, of);
                    ingesting.Description = $"读取、校验、入库 {Markup.Escape(name)}";
                });
            foreach (var bar in new[] { uploading, ingesting })
            {
                bar.Value = bar.MaxValue;
            }

            ingesting.Description = "读取、校验、入库";
        });

    private static void Show(ProgressTask bar, int number, int of)
    {
        bar.MaxValue = of;
        bar.Value = number;
    }
}
