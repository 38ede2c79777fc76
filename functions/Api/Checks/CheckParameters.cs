using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Checks;

/// <summary>The query string of <c>POST /api/v1/checks</c>, as text.</summary>
internal sealed record CheckParameters
{
    [FromQuery(Name = "department"), Description("部门代码;默认密钥所属部门 | The department's code; the key's own if not given")]
    public string? Department { get; init; }

    [FromQuery(Name = "period"), Description("所属时期,如 2019-08;默认文件中最晚的月份 | The period it is for, such as 2019-08; the file's latest month if not given")]
    public string? Period { get; init; }

    [FromQuery(Name = "fileName"), Description("文件名 | The file's name")]
    public string? FileName { get; init; }
}
