namespace HtzPipeline.Core.Catalogue;

/// <summary>What a catalogue is made of. Groups are names of indicators here, and calendars those that some indicator is reported by.</summary>
public enum CatalogueItem
{
    /// <summary>区域.</summary>
    Area,

    /// <summary>部门.</summary>
    Department,

    /// <summary>计量单位.</summary>
    Unit,

    /// <summary>报表制度.</summary>
    Calendar,

    /// <summary>指标.</summary>
    Indicator,

    /// <summary>审核规则.</summary>
    Rule,

    /// <summary>问题的处理.</summary>
    Finding,

    /// <summary>不作为指标的名称.</summary>
    Ignored,

    /// <summary>发布者.</summary>
    About,
}
