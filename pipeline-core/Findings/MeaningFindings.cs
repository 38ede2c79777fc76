namespace HtzPipeline.Core.Findings;

/// <summary>HTZ2xxx: what a figure means: indicator, area, unit, period.</summary>
/// <remarks>What recurs with a name (an unknown indicator, a foreign unit) is one finding at its first place, with the number of figures in <c>count</c>.</remarks>
public static class MeaningFindings
{
    /// <summary>The catalogue has no indicator of this name.</summary>
    public static readonly FindingKind UnknownIndicator = new(
        "HTZ2001", Severity.Error,
        new("指标目录中没有“{found}”这一指标,涉及 {count} 个数据,未发布。", "The catalogue has no indicator called '{found}'; {count} figure(s) were not published."),
        new("请核对指标名称,最接近的有:{expected}。确属新增指标的,请联系统计部门列入指标目录。",
            "Check the name; the nearest are: {expected}. If it is a new indicator, ask the statistics office to enter it in the catalogue."));

    /// <summary>The indicator is another department's to report, and the catalogue does not let this one speak for it.</summary>
    public static readonly FindingKind WrongOwner = new(
        "HTZ2002", Severity.Error,
        new("“{indicator}”等 {count} 个数据应由“{expected}”报送,现由“{found}”报送,暂缓发布。", "'{indicator}' is for '{expected}' to report, not for '{found}' ({count} figure(s) in all); held back."),
        new("如不是本部门的数据,请删去;如数据无误,请“{expected}”或有批准权限的人员确认后发布。",
            "Leave it out if it is not yours to report; if the figures are right, '{expected}' or somebody with the right to approve can let them through."));

    /// <summary>The catalogue has no area of this name.</summary>
    public static readonly FindingKind UnknownArea = new(
        "HTZ2003", Severity.Error,
        new("指标目录中没有“{found}”这一区域,涉及 {count} 个数据,未发布。", "The catalogue has no area called '{found}'; {count} figure(s) were not published."),
        new("请使用以下区域名称之一:{expected}。", "Use one of these area names: {expected}."));

    /// <summary>The file names no indicator for the figure.</summary>
    public static readonly FindingKind MissingIndicator = new(
        "HTZ2004", Severity.Error,
        new("数据 {found} 等共 {count} 个没有写明是什么指标,未发布。", "Nothing says which indicator {found} is a figure of; {count} figure(s) were not published."),
        new("请在左栏、表头或标题写明指标名称。", "Name the indicator in the first column, the header or the title."));

    /// <summary>A heading adds to an indicator what the catalogue does not know together with it.</summary>
    public static readonly FindingKind UnknownHeading = new(
        "HTZ2005", Severity.Error,
        new("指标目录中有“{indicator}”,但没有“{found}”限定的这一指标(共 {count} 个数据),暂缓发布。", "The catalogue has '{indicator}', but not as '{found}' qualifies it ({count} figure(s)); held."),
        new("请写明完整的指标名称;就是“{indicator}”的,由有权限的人员批准后发布。", "Write the indicator's full name; if it is '{indicator}' itself, it is published once approved."));

    /// <summary>A part that is labelled by what sets it apart alone was found among the parts of the total it stands under.</summary>
    public static readonly FindingKind PartOfTotal = new(
        "HTZ2006", Severity.Info,
        new("“{found}”列在“{total}”之下,按其分项“{indicator}”采用(共 {count} 个数据)。", "'{found}' stands under '{total}' and was taken for its part '{indicator}' ({count} figure(s))."),
        new("如不是该分项,请写明指标全称。", "If another is meant, write the indicator's full name."));

    /// <summary>A name that several indicators go by, and nothing says which of them is meant.</summary>
    public static readonly FindingKind AmbiguousName = new(
        "HTZ2007", Severity.Error,
        new("“{found}”在指标目录中可指 {expected},不能确定是哪一个(共 {count} 个数据),暂缓发布。", "'{found}' may mean {expected}; which of them is unsure ({count} figure(s)), and they are held."),
        new("请写明指标全称,或选定其中之一、说明理由后发布。", "Write the indicator's full name, or choose one of them, saying why."));

    /// <summary>The catalogue says that a name is to be no indicator.</summary>
    public static readonly FindingKind IgnoredName = new(
        "HTZ2008", Severity.Info,
        new("指标目录注明“{found}”不作为指标,涉及 {count} 个数据,未发布。", "The catalogue says that '{found}' is no indicator; {count} figure(s) were not published."),
        new("如应发布,请联系统计部门从指标目录的 ignore 中去掉并列为指标。", "If it should be published, ask the statistics office to take it off the list 'ignore' of the catalogue and enter it as an indicator."));

    /// <summary>A heading has shares of another total than the catalogue's: 占全市比重.</summary>
    public static readonly FindingKind ShareOfOtherTotal = new(
        "HTZ2009", Severity.Warning,
        new("“{indicator}”占“{found}”的比重不是占目录中上级指标的比重,{count} 个数据已读取,未发布。", "The share of '{indicator}' in '{found}' is not that in the catalogue's total; {count} figure(s) were read and not published."),
        new("目录中的上级指标是:{expected}。占上级指标的比重请写“占比”;其他比重如应发布,请联系统计部门列为指标。", "The catalogue's total is: {expected}. Head the share in that one 占比; if another should be published, ask the statistics office to enter it as an indicator."));

    /// <summary>Prose names an indicator that the catalogue does not have, as most prose does.</summary>
    public static readonly FindingKind ProseNotInCatalogue = new(
        "HTZ2011", Severity.Info,
        new("正文中的“{found}”不在指标目录中,涉及 {count} 个数据,已读取,不发布。", "The text's '{found}' is not in the catalogue; {count} figure(s) were read and are not published."),
        new("如应发布,请联系统计部门列入指标目录,或写成目录中的名称。", "If it should be published, ask the statistics office to enter it in the catalogue, or write it as the catalogue does."));

    /// <summary>Prose quotes the figures of another area for comparison.</summary>
    public static readonly FindingKind ProseOfOtherArea = new(
        "HTZ2012", Severity.Info,
        new("正文中“{found}”的 {count} 个数据不是本区的,已读取,不发布。", "{count} figure(s) of '{found}' in the text are of another area: read, and not published."),
        new("无需处理。", "Nothing to do."));

    /// <summary>Figures of prose that are no indicator's, whatever their name.</summary>
    public static readonly FindingKind ProseLeftAside = new(
        "HTZ2013", Severity.Info,
        new("正文中的“{found}”等 {count} 个数据{expected},已读取,不发布。", "{count} figure(s) of the text, such as '{found}', {expected}: read, and not published."),
        new("无需处理。", "Nothing to do."));

    /// <summary>Prose of which part was made out rather than said.</summary>
    public static readonly FindingKind ProseUnsure = new(
        "HTZ2014", Severity.Error,
        new("正文“{found}”读作“{expected}”,其中有推断的部分,待核对后发布。", "'{found}' in the text was taken for '{expected}', part of which is inferred; it waits to be checked."),
        new("请核对读法;正确的,确认即可发布。", "Check how it was read; if it is right, confirm it."));

    /// <summary>A document, or its prose, that names no year.</summary>
    public static readonly FindingKind YearFromFolder = new(
        "HTZ2015", Severity.Info,
        new("文中没有写明年份,{count} 个数据按上传文件夹的时期 {expected} 定年份。", "The document names no year; {count} figure(s) are given that of the folder's period, {expected}."),
        new("请核对年份;今后请在标题或首句写明。", "Check the year; name it in the title or the first sentence in future."));

    /// <summary>The name of an area alone in a row, which heads the rows below it or is a part, without a figure, of what stands above it.</summary>
    public static readonly FindingKind AreaUnsure = new(
        "HTZ2016", Severity.Error,
        new("“{found}”单独成行,不能确定它下面的 {count} 个数据是“{found}”的还是“{expected}”的;数据暂缓发布。",
            "'{found}' stands alone in a row; whether the {count} figure(s) below it are of '{found}' or of '{expected}' is unsure, and they are held."),
        new("请把区域单列一栏,或在各区域名称下写全各项指标后重新上传;也可说明理由、选定其中之一后发布。",
            "Give the areas a column of their own, or each its rows, and upload it again; or say why and choose one of the two."));

    /// <summary>The unit is not in the catalogue, so that the figure cannot be scaled.</summary>
    public static readonly FindingKind UnknownUnit = new(
        "HTZ2101", Severity.Error,
        new("不认识计量单位“{found}”(“{indicator}”等 {count} 个数据),无法换算,未发布。", "The unit '{found}' is not known ('{indicator}', {count} figure(s) in all), so the figures cannot be converted and were not published."),
        new("请改用目录中的计量单位,该指标以“{expected}”计。", "Use a unit of the catalogue; this indicator is in '{expected}'."));

    /// <summary>The unit measures something else than the indicator's does.</summary>
    public static readonly FindingKind UnitOfOtherDimension = new(
        "HTZ2102", Severity.Warning,
        new("“{indicator}”以“{expected}”计,而此处的单位是“{found}”,两者不能换算;{outcome}。",
            "'{indicator}' is measured in '{expected}', but the unit here is '{found}', which does not convert; the figure is {outcome}."),
        new("请核对计量单位:是单位写错了,还是报错了指标。", "Check the unit: is it a slip, or a figure of another indicator?"))
    {
        DoubtsFigure = true,
    };

    /// <summary>An amount stands where a growth or share belongs.</summary>
    public static readonly FindingKind AmountInRatioColumn = new(
        "HTZ2103", Severity.Error,
        new("“{indicator}”的增速或比重栏中是“{found}”,单位为“{unit}”而不是“{expected}”,未发布。", "In the column of growth or share of '{indicator}' stands '{found}', in '{unit}' and not in {expected}; it was not published."),
        new("请把总量填到总量栏,在此填写增速或比重。", "Move the amount to its own column and enter the growth or share here."));

    /// <summary>A cell left blank in the column of units, below a unit that is not the catalogue's.</summary>
    public static readonly FindingKind UnitLeftBlank = new(
        "HTZ2104", Severity.Error,
        new("“{indicator}”等 {count} 个数据的单位没有填:可能与上面的“{found}”相同,也可能是目录中的“{expected}”,不能确定;数据暂缓发布。",
            "The unit of '{indicator}' ({count} figure(s) in all) is left blank: it may be '{found}', as above it, or the catalogue's '{expected}'; the figures are held."),
        new("请填写单位后重新上传,或说明理由、选定其中之一后发布。", "Fill in the unit and upload it again, or say why and choose one of the two."));

    /// <summary>A figure is off from the indicator's own past by about a power of ten that units differ by.</summary>
    public static readonly FindingKind UnitProbablyWrong = new(
        "HTZ2111", Severity.Warning,
        new("“{indicator}”{period} 为 {found},而以往为 {least} 至 {most},相差约 {factor} 倍;{proposal}。{outcome}。",
            "'{indicator}' {period} is {found}, but has been {least} to {most}: off by about {factor}; {proposal}. It is {outcome}."),
        new("请核对计量单位和小数点;属实的,请说明原因。", "Check the unit and the decimal point; if the figure is right, say why."))
    {
        DoubtsFigure = true,
    };

    /// <summary>All figures of a sheet in one unit are off from their past by one factor.</summary>
    public static readonly FindingKind SheetUnitProbablyWrong = new(
        "HTZ2112", Severity.Error,
        new("本表以“{unit}”计的 {count} 个数据与以往都相差约 {factor} 倍(如“{indicator}”为 {found},以往为 {least} 至 {most});{proposal}。{outcome}。",
            "All {count} figures of this sheet in '{unit}' are off from their past by about {factor} ('{indicator}' is {found}, but has been {least} to {most}); {proposal}. They are {outcome}."),
        new("请核对全表的计量单位,改正后重新上传;单位无误的,请说明原因后放行。", "Check the unit of the sheet and upload it again; if the unit is right, let the figures through, saying why."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A figure is off from what others of its file and those published make of it by just a power of ten.</summary>
    public static readonly FindingKind UnitsDisagree = new(
        "HTZ2113", Severity.Warning,
        new("“{indicator}”{period} 为 {found},而按{evidence}应为 {expected},正好相差 {factor} 倍,其中之一的单位可能错了;{proposal}。",
            "'{indicator}' {period} is {found}, but by {evidence} it should be {expected}: off by just {factor}, so the unit of one of them is probably wrong; {proposal}."),
        new("请核对这些数据的计量单位。", "Check the units of these figures."))
    {
        DoubtsFigure = true,
    };

    /// <summary>The period is later than the one the file was uploaded for.</summary>
    public static readonly FindingKind LaterPeriod = new(
        "HTZ2201", Severity.Error,
        new("数据的时期 {found} 晚于上传的时期 {expected}(“{indicator}”等 {count} 个数据),未发布。",
            "The period {found} is later than {expected}, for which the file was uploaded ('{indicator}', {count} figure(s) in all); not published."),
        new("请核对表头的时期;如属实,请上传到对应时期的文件夹。", "Check the period in the heading; if it is right, upload the file into that period's folder."));

    /// <summary>The months covered make no period of the indicator's calendar.</summary>
    public static readonly FindingKind ForeignPeriod = new(
        "HTZ2202", Severity.Error,
        new("“{indicator}”{expected},时期 {found} 与之不符(共 {count} 个数据),未发布。",
            "'{indicator}' ({expected}) has no such period as {found} ({count} figure(s)); not published."),
        new("请核对时期,按该指标的报告期报送。", "Check the period, and report the indicator for the periods of its calendar."));

    /// <summary>The file's name names another month than its folder.</summary>
    public static readonly FindingKind PeriodsDisagree = new(
        "HTZ2211", Severity.Warning,
        new("文件名的时期是 {found},上传的文件夹是 {expected},表中数据最晚是 {stated}:可能放错了月份,本期应为 {proposal}。",
            "The file's name says {found}, its folder {expected}, its tables go up to {stated}: the month is probably wrong, and {proposal} is meant."),
        new("请核对后上传到对应时期的文件夹;如文件名有误可忽略。", "Check, and upload the file into the folder of its period; if only the name is wrong, leave it."));

    /// <summary>Titles, file name and folder name different periods.</summary>
    public static readonly FindingKind PeriodsContradict = new(
        "HTZ2214", Severity.Error,
        new("标题、文件名和上传的文件夹所写的时期互相矛盾({found} 与 {expected}),不能确定是哪一期;数据暂缓发布。",
            "The titles of the table, its file's name and its folder contradict each other ({found} and {expected}); which period is meant is unsure, and the figures are held."),
        new("请核对后重新上传,或说明理由、选定其中一期后发布。", "Check, and upload the file again, or say why and choose one of the two."));

    /// <summary>All figures are of earlier periods than the one the file was uploaded for.</summary>
    public static readonly FindingKind OnlyEarlierPeriods = new(
        "HTZ2212", Severity.Warning,
        new("文件上传到 {expected},而表中数据最晚是 {found},没有本期的数据;{outcome}。", "The file was uploaded for {expected}, but its figures go up to {found} only; they are {outcome}."),
        new("请核对标题和表头的时期(是否忘了改年份);确是重报以前各期的,暂缓的说明原因后放行,否则无需处理。",
            "Check the periods in title and headings: is the year last year's? If earlier periods are restated, let what is held through, saying why; else nothing need be done."));

    /// <summary>Neither tables nor name say of which period the figures are.</summary>
    public static readonly FindingKind NoPeriodStated = new(
        "HTZ2213", Severity.Info,
        new("表中和文件名都没有写明是哪一期的数据,按上传的文件夹作为 {expected} 的数据。", "Neither the tables nor the file's name say of which month or longer period they are; taken for {expected}, after the folder."),
        new("请在标题写明时期,例如“2019年8月”。", "Name the period in the title, for example 2019年8月."));

    /// <summary>The figures of the file's period are those published for another period.</summary>
    public static readonly FindingKind SameAsOtherPeriod = new(
        "HTZ2221", Severity.Error,
        new("{period} 的 {count} 个数据中有 {equal} 个与 {other} 已发布的完全相同({submission}),可能误报了 {other} 的表。{outcome}。",
            "Of {count} figures for {period} {equal} are just those published for {other} ({submission}): the table of {other} was probably sent again. They are {outcome}."),
        new("请核对是否传错月份,传错的请上传本月的表;属实的,请说明原因后放行。",
            "Check whether it is the wrong month's file, and upload the right one; if the figures are right, let them through, saying why."))
    {
        DoubtsFigure = true,
    };

    /// <summary>Two periods of one file have the same figures.</summary>
    public static readonly FindingKind PeriodsAlike = new(
        "HTZ2222", Severity.Warning,
        new("{period} 的 {count} 个数据中有 {equal} 个与本文件 {other} 的({where} 等)完全相同,可能是同一张表改了时期。",
            "Of {count} figures for {period} {equal} are just those of {other} in the same file ({where} and on): probably one table under two periods."),
        new("请核对两处的时期和数据。", "Check the periods and figures of both."));

    /// <summary>A column of drops holds a number without a sign.</summary>
    public static readonly FindingKind DropWithoutSign = new(
        "HTZ2301", Severity.Error,
        new("“{indicator}”的栏目或名称写的是“下降”“减少”,而数据 {found} 没有负号,不能确定是升是降,未发布。",
            "The heading or name of '{indicator}' says that it fell, but {found} has no sign; whether it rose or fell is unsure, and it was not published."),
        new("请把栏目改为“增长(±%)”,下降的写成 {expected}。", "Head the column 增长(±%) and write a drop as {expected}."));

    /// <summary>A word and a sign both say which way a figure goes.</summary>
    public static readonly FindingKind SignSaidTwice = new(
        "HTZ2302", Severity.Warning,
        new("“{indicator}”的数据 {found} 既有“增长”“下降”字样又有正负号(或与栏目重复),按 {expected} 发布,标为存疑。",
            "{found} of '{indicator}' has both a word for rise or fall and a sign, in the cell or in its heading; it is published as {expected}, marked questionable."),
        new("请只用正负号表示升降,例如 -3.2。", "Use the sign alone, for example -3.2."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A growth has the sign opposite to what the amounts say.</summary>
    public static readonly FindingKind SignProbablyWrong = new(
        "HTZ2303", Severity.Warning,
        new("“{indicator}”{period} 增速为 {found},而按 {amount} 与上年同期 {base}({where})计算为 {expected}:可能正负号错了。",
            "'{indicator}' {period} is said to have grown by {found}, but {amount} over {base} a year before ({where}) makes {expected}: the sign is probably wrong."),
        new("请核对;下降的应写负号。", "Check it; a drop is written with a minus sign."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A growth is a hundredth of what the amounts say.</summary>
    public static readonly FindingKind PercentAsFraction = new(
        "HTZ2304", Severity.Warning,
        new("“{indicator}”{period} 增速为 {found},而按 {amount} 与上年同期 {base}({where})计算为 {expected}:可能没有换算成百分数(差 100 倍)。",
            "'{indicator}' {period} is said to have grown by {found}, but {amount} over {base} a year before ({where}) makes {expected}: probably a fraction that was not turned into percent (off by 100)."),
        new("请按百分数填写,例如 9.6 而不是 0.096。", "Enter it in percent: 9.6, not 0.096."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A growth or share that looks like a fraction beside the others.</summary>
    public static readonly FindingKind FractionForPercent = new(
        "HTZ2305", Severity.Warning,
        new("“{indicator}”{period} 的{measure}为 {found},与同栏其他数据相比像是小数而不是百分数,可能应为 {expected}。数据按原样发布,标为存疑。",
            "The {measure} of '{indicator}' {period} is {found}; beside the others it looks like a fraction and not a percentage, and should probably be {expected}. It is published as printed, marked questionable."),
        new("请按百分数填写,例如 9.6 而不是 0.096;属实的,请说明原因。", "Enter it in percent: 9.6, not 0.096; if it is right, say why."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A growth that looks like an index of the year before.</summary>
    public static readonly FindingKind IndexForPercent = new(
        "HTZ2306", Severity.Warning,
        new("“{indicator}”{period} 的{measure}为 {found},像是以上年为 100 的指数而不是增速,可能应为 {expected}。数据按原样发布,标为存疑。",
            "The {measure} of '{indicator}' {period} is {found}; it looks like an index with the year before as 100 and not a growth, which should probably be {expected}. It is published as printed, marked questionable."),
        new("请填写增速,例如 3.2 而不是 103.2;属实的,请说明原因。", "Enter the growth: 3.2, not 103.2; if it is right, say why."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A growth is given in percentage points.</summary>
    public static readonly FindingKind PointsForPercent = new(
        "HTZ2311", Severity.Warning,
        new("“{indicator}”的增速 {found} 以“{unit}”计,而增速应为“{expected}”;{outcome}。", "The growth {found} of '{indicator}' is given in '{unit}', though growth is in '{expected}'; it is {outcome}."),
        new("请核对:是增速(%),还是增速或比重的增减(百分点)。", "Check whether it is a growth (%) or a change of a growth or share (points)."))
    {
        DoubtsFigure = true,
    };

    /// <summary>The change of a share is given in percent.</summary>
    public static readonly FindingKind PercentForPoints = new(
        "HTZ2312", Severity.Warning,
        new("“{indicator}”的比重增减 {found} 以“{unit}”计,而两个比重之差应为“{expected}”;按百分点发布。", "The change of share {found} of '{indicator}' is given in '{unit}', though the difference of two shares is in percentage points (百分点); it is published as points."),
        new("请把单位改为“百分点”;如果是比重的增长率,请不要填在此栏。", "Put 百分点 for the unit; if it is the growth of the share, it does not belong here."));

    /// <summary>A rank is not the one that the figures of the table give.</summary>
    public static readonly FindingKind RankNotByFigures = new(
        "HTZ2401", Severity.Warning,
        new("“{indicator}”{period} 位次为 {found},而按表中各地区的数据应为 {expected}。", "'{indicator}' {period} is ranked {found}, but by the figures of the table's areas it is {expected}."),
        new("请核对位次和各地区的数据。", "Check the ranks and the figures of the areas."));

    /// <summary>The figure given for a year before is not the one published.</summary>
    public static readonly FindingKind YearBeforeNotPublished = new(
        "HTZ2411", Severity.Warning,
        new("“{indicator}”{period} 的上年同期数为 {found},而已发布的是 {expected}({where})。", "For a year before '{indicator}' {period} the file gives {found}, but published is {expected} ({where})."),
        new("请核对;如上年数据有调整,请重报上年该期。", "Check it; if last year's figure was revised, report that period again."));

    /// <summary>The same where growth is at constant prices or of comparable coverage.</summary>
    public static readonly FindingKind YearBeforeRestated = new(
        "HTZ2412", Severity.Info,
        new("“{indicator}”{period} 的上年同期数为 {found},与已发布的 {expected}({where})不同,可能已按可比口径调整。",
            "For a year before '{indicator}' {period} the file gives {found}, not the {expected} published ({where}); it was probably restated to comparable coverage."),
        new("无需处理。", "Nothing to do."));

    /// <summary>Growth, amount and the figure for a year before do not go together.</summary>
    public static readonly FindingKind GrowthNotOverYearBefore = new(
        "HTZ2413", Severity.Warning,
        new("“{indicator}”{period} 增速为 {found},而按同行的 {amount} 与上年同期数 {base} 计算应为 {expected}。",
            "'{indicator}' {period} is said to have grown by {found}, but {amount} over {base} for a year before, in the same row, makes {expected}."),
        new("请核对增速、本期数和上年同期数。", "Check the growth and both amounts."))
    {
        DoubtsFigure = true,
    };

    /// <summary>The figure given for the period before, or the beginning of the year, is not the one published.</summary>
    public static readonly FindingKind ComparedNotPublished = new(
        "HTZ2416", Severity.Warning,
        new("“{indicator}”{period} 的表中写明 {before} 为 {found},而已发布的是 {expected}({where})。", "Beside '{indicator}' {period} the file gives {found} for {before}, but published is {expected} ({where})."),
        new("请核对;如以前数据有调整,请重报该期。", "Check it; if the earlier figure was revised, report that period again."));

    /// <summary>The change is not the amount less that which it is a change on: of a year before, of the period before, of the end of last year.</summary>
    public static readonly FindingKind ChangeNotDifference = new(
        "HTZ2414", Severity.Warning,
        new("“{indicator}”{period} 比{before}增减 {found},而按 {amount} 与{before} {base}({where})计算应为 {expected}。",
            "'{indicator}' {period} is said to have changed by {found} on {before}, but {amount} less {base} ({where}) makes {expected}."),
        new("请核对增减额和相比的两个数。", "Check the change and both amounts."));

    /// <summary>The growth on the period before is not the ratio of the figures published.</summary>
    public static readonly FindingKind PreviousPeriodNotRatio = new(
        "HTZ2415", Severity.Info,
        new("“{indicator}”{period} 环比为 {found},按 {amount} 与上期 {base}({where})计算为 {expected};可能经季节调整。",
            "'{indicator}' {period} is said to have grown by {found} on the period before, while {amount} over {base} ({where}) makes {expected}; it may be seasonally adjusted."),
        new("如未经季节调整,请核对。", "Check it, unless it is seasonally adjusted."));

    /// <summary>A gap between two growths that is not their difference.</summary>
    public static readonly FindingKind GapNotDifference = new(
        "HTZ2417", Severity.Warning,
        new("正文称“{indicator}”{period} 增速({growth})与“{other}”增速 {otherGrowth} 相差 {found},按两个增速计算应为 {expected}。",
            "The text has the growth of '{indicator}' {period} ({growth}) and that of '{other}', {otherGrowth}, {found} apart; the two growths make {expected}."),
        new("请核对两个增速和相差的百分点。", "Check both growth rates and the points between them."));

    /// <summary>A rate or level of zero whose past is far from it.</summary>
    public static readonly FindingKind ZeroForMissing = new(
        "HTZ2501", Severity.Warning,
        new("“{indicator}”{period} 为 {found},而以往为 {least} 至 {most}:可能把缺数填成了 0。", "'{indicator}' {period} is {found}, but has been {least} to {most}: zero was probably entered for a missing figure."),
        new("没有数据请留空或填“-”;确为零的,请说明原因。", "Leave it blank or enter '-' where there is no figure; if it is zero, say why."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A column of zeros beside figures.</summary>
    public static readonly FindingKind ColumnOfZeros = new(
        "HTZ2502", Severity.Warning,
        new("本栏 {count} 个数据全是 0,而同行其他栏有数据(如“{indicator}”):可能是没有填报。", "All {count} figures of this column are 0 though their rows have others (such as '{indicator}'): it was probably never filled in."),
        new("没有数据请留空或填“-”。", "Leave it blank or enter '-' where there is no figure."))
    {
        DoubtsFigure = true,
    };

    /// <summary>Figures that the file of the period before had.</summary>
    public static readonly FindingKind LeftOut = new(
        "HTZ2601", Severity.Info,
        new("上期({period})报了而本期没有的数据有 {count} 个:{found}。", "{count} figure(s) that were there for the period before ({period}) are not in this file: {found}."),
        new("如属漏报,请补报;不再报送的无需处理。", "If they were forgotten, report them; if they are no longer reported, nothing need be done."));

    /// <summary>Nothing of the file is published: nothing was understood of it, or all of it is held.</summary>
    public static readonly FindingKind NothingToPublish = new(
        "HTZ2900", Severity.Error,
        new("本次报送没有发布任何数据:{found}。", "Nothing of the file is published: {found}."),
        new("请按其他问题的提示修改后重新上传{release};如果没有其他问题,请检查文件是否传错。", "Put right what the other findings name and upload the file again{release}; if there are none, check that it is the right file."));

    /// <summary>The department wants a file with an error refused as a whole.</summary>
    public static readonly FindingKind RefusedForErrors = new(
        "HTZ2901", Severity.Error,
        new("文件有 {count} 处错误;按“{department}”的设定,有错误的文件整份退回,没有数据发布。", "The file has {count} error(s); '{department}' has set that a file with an error is refused as a whole, so nothing is published."),
        new("请改正各处错误后重新上传。", "Correct the errors and upload the file again."));

    /// <summary>Of one kind there are more findings than are listed.</summary>
    public static readonly FindingKind MoreOfAKind = new(
        "HTZ2902", Severity.Info,
        new("问题 {code} 共有 {count} 处,只列出前 {listed} 处。", "There are {count} findings {code}; only the first {listed} are listed."),
        new("多半是同一个原因,改正后重新上传即可。", "There is probably one cause; correct it and upload the file again."));
}
