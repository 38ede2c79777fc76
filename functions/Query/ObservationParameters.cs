using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>The query string of <c>GET /api/v1/observations</c>, as text. <see cref="ObservationQuery"/> makes sense of it.</summary>
internal sealed record ObservationParameters(
    [property: FromQuery(Name = "indicator"), Description("指标代码或名称,逗号分隔,至少一个 | Indicator codes or names, comma separated; at least one. Example: IND_OUTPUT")]
    string? Indicator,
    [property: FromQuery(Name = "area"), Description("区域代码或名称,逗号分隔,默认全区 | Area codes or names, comma separated; the zone itself by default")]
    string? Area,
    [property: FromQuery(Name = "measure"), Description("口径代码,逗号分隔,默认全部 | Measure codes, comma separated; all by default. Example: cumulative,cumulativeGrowth")]
    string? Measure,
    [property: FromQuery(Name = "from"), Description("起始时期 | First period: 2019-01, 2019-Q1, 2019-S1 or 2019")]
    string? From,
    [property: FromQuery(Name = "to"), Description("截止时期 | Last period: 2019-08, 2019-Q2, 2019-S1 or 2019")]
    string? To,
    [property: FromQuery(Name = "frequency"), Description("频度:month、quarter、half、year,默认指标自身频度 | month, quarter, half or year; each indicator's own by default")]
    string? Frequency,
    [property: FromQuery(Name = "asOf"), Description("按当时所知回答:带时差的时间,或单一区域的发布号 | Answer as it was known then: a time with offset, or a release number for a single area")]
    string? AsOf,
    [property: FromQuery(Name = "format"), Description("json(默认)或 csv | json (default) or csv; the Accept header serves as well")]
    string? Format,
    [property: FromQuery(Name = "bom"), Description("true 时 CSV 带 BOM,便于 Excel 打开 | true puts a BOM before CSV, for Excel")]
    string? Bom);
