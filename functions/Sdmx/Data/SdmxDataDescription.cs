using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;
using Microsoft.OpenApi;
using static HtzPipeline.Functions.Sdmx.Requests.DescribedParameters;

namespace HtzPipeline.Functions.Sdmx.Data;

/// <summary>Data queries in the API's description.</summary>
internal static class SdmxDataDescription
{
    /// <summary>Their parameters; a test holds that none lacks but what is not built.</summary>
    public static IEnumerable<OpenApiParameter> Parameters(SdmxExamples examples) =>
    [
        .. OfArtefact("context", Word("SdmxContext", [.. SdmxParameters.Contexts, "*"]), "*", examples),
        .. OfSelection(examples),
        InQuery("updatedAfter", "只要此后的变化:替换和删除的数值。 Only what changed since: figures to replace, and to delete.", Moment(), "2019-09-15T08:00:00+08:00"),
        InQuery("firstNObservations", "每个序列最早的若干数值。 So many figures of each series, from its beginning.", Number(1), "1"),
        InQuery("lastNObservations", "每个序列最近的若干数值。 So many figures of each series, from its end.", Number(1), "1"),
        InQuery(
            "dimensionAtObservation",
            "序列沿哪个维度展开;AllDimensions 为没有序列。 The dimension by which a series runs; AllDimensions for no series.",
            Word("SdmxInnerDimension", SdmxDataQuery.InnerDimensions, DataStructure.Time.Id),
            "AllDimensions"),
        InQuery("attributes", "要哪些属性。 Which attributes are given.", ListOf(Word("SdmxAttribute", SdmxDataQuery.AttributeWords), "dsd"), "UNIT_MEASURE,OBS_STATUS"),
        InQuery("measures", "要不要观测值。 Whether the value is given.", ListOf(Word("SdmxMeasure", SdmxDataQuery.MeasureWords), "all"), "all"),
        InQuery("includeHistory", "全部历次发布,每次一个数据集。 All releases, with a data set for each.", Flag(usual: false), "true"),
        InQuery("offset", "跳过的数值数(只要序列键时为序列数)。 How many figures, or series where only keys are wanted, are passed over.", Number(0, usual: 0), "0"),
        InQuery("limit", "最多的数值数(只要序列键时为序列数)。 The most figures, or series where only keys are wanted.", Number(1)),
        InQuery(
            "sort",
            "按组件排序,* 为全部维度,series_key 为序列的维度;以 + 相接。 The components to sort by, * for all dimensions, series_key for those of a series; with + between.",
            Text(SortTerm.Pattern),
            "series_key+TIME_PERIOD:desc"),
        InQuery("asOf", "当时所知的数值。 As known at a time.", Moment()),
        .. OfForm("SdmxDataFormat", SdmxFormats.DataWords),
    ];
}
