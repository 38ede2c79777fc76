namespace HtzPipeline.Core.Findings;

/// <summary>HTZ1xxx: the file and its layout.</summary>
public static class StructureFindings
{
    /// <summary>The file has no bytes, or nothing but blanks.</summary>
    public static readonly FindingKind EmptyFile = new(
        "HTZ1001", Severity.Error,
        new("文件是空的,没有任何内容。", "The file is empty."),
        new("请打开原文件确认有数据,保存后重新上传。", "Open the original, make sure that it holds the figures, save it and upload it again."));

    /// <summary>A picture, a PDF document, an archive: no table, whatever its name says.</summary>
    public static readonly FindingKind NotATable = new(
        "HTZ1002", Severity.Error,
        new("文件内容是{found},不是表格(改扩展名并不能转换格式)。", "The file is {found}, not a table, whatever its name says."),
        new("请上传 Excel 工作簿(.xlsx、.xls)或 CSV 文件。", "Upload an Excel workbook (.xlsx, .xls) or a CSV file."));

    /// <summary>HTML or XML, for example a web page saved as .xls.</summary>
    public static readonly FindingKind WebPage = new(
        "HTZ1003", Severity.Error,
        new("文件内容是网页(HTML/XML),不是表格。", "The file is a web page (HTML or XML), not a table."),
        new("请用 Excel 打开后另存为 .xlsx 再上传;若是下载得到的,请确认下载成功。", "Open it in Excel, save it as .xlsx and upload that; if it was downloaded, see that the download succeeded."));

    /// <summary>JSON that is no data message: metadata, a structure, or of another kind.</summary>
    public static readonly FindingKind Json = new(
        "HTZ1004", Severity.Error,
        new("文件内容是 JSON,但不是 JSON-stat 或 SDMX-JSON 数据报文。", "The file holds JSON, but no data message (JSON-stat or SDMX-JSON)."),
        new("请导出为 Excel 工作簿或 CSV 文件后上传。", "Export it as an Excel workbook or a CSV file and upload that."));

    /// <summary>A zip that is no workbook and holds no table.</summary>
    public static readonly FindingKind NotAWorkbook = new(
        "HTZ1005", Severity.Error,
        new("压缩包中没有可读取的表格(内含 {found})。", "The archive holds no table that can be read (it holds {found})."),
        new("请打包 Excel 工作簿或 CSV 文件,或直接上传这些文件。", "Pack Excel workbooks or CSV files, or upload these directly."));

    /// <summary>A workbook that is cut short or broken.</summary>
    public static readonly FindingKind DamagedWorkbook = new(
        "HTZ1006", Severity.Error,
        new("工作簿已损坏或不完整,无法打开。", "The workbook is damaged or incomplete and cannot be opened."),
        new("可能是上传中断;请确认原文件能用 Excel 打开,另存一份后重新上传。", "The upload may have been cut off. See that Excel opens the original, save a copy of it and upload that."));

    /// <summary>A workbook with a password.</summary>
    public static readonly FindingKind Encrypted = new(
        "HTZ1007", Severity.Error,
        new("工作簿设有打开密码,无法读取。", "The workbook is protected by a password and cannot be read."),
        new("请在 Excel 中取消打开密码后重新上传。", "Remove the password in Excel and upload it again."));

    /// <summary>Text in an encoding that is none of those known.</summary>
    public static readonly FindingKind UnknownEncoding = new(
        "HTZ1008", Severity.Error,
        new("无法识别文件的文字编码(已试 UTF-8、GB18030、UTF-16)。", "The file's text encoding is not known (UTF-8, GB18030 and UTF-16 were tried)."),
        new("请另存为 .xlsx 或“CSV UTF-8”后重新上传。", "Save it as .xlsx or as 'CSV UTF-8' and upload that."));

    /// <summary>A header and nothing below, or less.</summary>
    public static readonly FindingKind NoDataRows = new(
        "HTZ1009", Severity.Error,
        new("文件中没有数据行。", "The file has no rows of data."),
        new("请填入数据后重新上传。", "Fill in the figures and upload it again."));

    /// <summary>No figure was found anywhere in the file.</summary>
    public static readonly FindingKind NoFigures = new(
        "HTZ1010", Severity.Error,
        new("文件中没有找到任何可识别的数据。查找过:{expected}。", "No figure was found in the file. What was looked for: {expected}."),
        new("请保留表头(指标、时期或“本月/累计”)和左侧的指标、地区或时间栏,再重新上传。", "Keep the header (indicators, periods, or month and cumulative) and the column of indicators, areas or periods, and upload it again."));

    /// <summary>A quote that is opened and not closed as CSV demands.</summary>
    public static readonly FindingKind BrokenQuotes = new(
        "HTZ1011", Severity.Error,
        new("CSV 文件的引号不成对,无法分辨字段。", "The CSV file's quotes do not pair, so its fields cannot be told apart."),
        new("请用 Excel 重新导出 CSV,或改传 .xlsx。", "Export the CSV again with Excel, or upload an .xlsx file."));

    /// <summary>A workbook with macros, whose cells were read.</summary>
    public static readonly FindingKind MacrosIgnored = new(
        "HTZ1012", Severity.Info,
        new("工作簿带有宏;只读取单元格中的数据,宏没有读取也没有运行。", "The workbook has macros; its cells were read, its macros were neither read nor run."),
        new("数据如需运行宏才能生成,请运行并保存后,另存为 .xlsx 再上传。", "If figures come of running a macro, run it, save the workbook as .xlsx and upload that."));

    /// <summary>A workbook of macros without any cells.</summary>
    public static readonly FindingKind MacrosOnly = new(
        "HTZ1013", Severity.Error,
        new("工作簿中只有宏,没有数据。", "The workbook holds macros and no figures."),
        new("请上传填有数据的工作簿(.xlsx)。", "Upload the workbook that holds the figures (.xlsx)."));

    /// <summary>A file in an archive that should be a table and cannot be read.</summary>
    public static readonly FindingKind MemberUnreadable = new(
        "HTZ1014", Severity.Error,
        new("压缩包中的“{member}”没有读取:{reason}", "'{member}' in the archive was not read: {reason}"),
        new("请改正该文件后重新打包,或单独上传。", "Correct that file and pack it again, or upload it by itself."));

    /// <summary>A file in an archive that is no table.</summary>
    public static readonly FindingKind MemberSkipped = new(
        "HTZ1015", Severity.Warning,
        new("压缩包中的“{member}”不是表格,没有读取:{reason}", "'{member}' in the archive is no table and was not read: {reason}"),
        new("如不需报送可忽略。", "If it is not to be reported, leave it."));

    /// <summary>An archive in an archive.</summary>
    public static readonly FindingKind NestedArchive = new(
        "HTZ1016", Severity.Error,
        new("压缩包中还有压缩包“{member}”,没有读取。", "The archive holds another archive, '{member}', which was not read."),
        new("请解压后把各文件直接打包,或单独上传。", "Unpack it and pack its files directly, or upload it by itself."));

    /// <summary>A file in an archive that has a password.</summary>
    public static readonly FindingKind EncryptedMember = new(
        "HTZ1017", Severity.Error,
        new("压缩包中的“{member}”设有密码,无法读取。", "'{member}' in the archive is protected by a password and cannot be read."),
        new("请不设密码重新打包。", "Pack it again without a password."));

    /// <summary>XML with a document type, which can declare entities that grow without end or name other files.</summary>
    public static readonly FindingKind DocumentType = new(
        "HTZ1018", Severity.Error,
        new("文件内含 DTD(实体声明),出于安全没有读取。", "The file has a DTD (entity declarations); for safety it was not read."),
        new("请用 Excel 打开后另存为 .xlsx 再上传。", "Open it in Excel, save it as .xlsx and upload that."));

    /// <summary>A UTF-8 text with bytes that are not UTF-8.</summary>
    public static readonly FindingKind BrokenUtf8 = new(
        "HTZ1019", Severity.Error,
        new("文件是 UTF-8 文字,但第 {line} 行有损坏的字节(文件第 {found} 字节),无法确定原文。", "The file is UTF-8 text, but line {line} has bytes that are not (byte {found} of the file)."),
        new("请改正该行后另存为“CSV UTF-8”,或改传 .xlsx。", "Correct that line and save the file as 'CSV UTF-8', or upload an .xlsx file."));

    /// <summary>More bytes than are read.</summary>
    public static readonly FindingKind TooManyBytes = new(
        "HTZ1020", Severity.Error,
        new("文件有 {found} 字节,超过上限 {expected} 字节。", "The file has {found} bytes, more than the limit of {expected}."),
        new("请删除无关的工作表和图片,或按月拆分后上传。", "Remove sheets and pictures that do not belong, or split the file by month."));

    /// <summary>More cells than are read.</summary>
    public static readonly FindingKind TooManyCells = new(
        "HTZ1021", Severity.Error,
        new("文件的单元格超过上限 {expected} 个。", "The file has more cells than the limit of {expected}."),
        new("请删除数据以外的行和列(包括设了格式的空行),或拆分后上传。", "Delete rows and columns that hold no data (formatted empty rows too), or split the file."));

    /// <summary>More sheets than are read.</summary>
    public static readonly FindingKind TooManySheets = new(
        "HTZ1022", Severity.Error,
        new("工作簿有 {found} 张工作表,超过上限 {expected} 张。", "The workbook has {found} sheets, more than the limit of {expected}."),
        new("请只保留要报送的工作表。", "Keep only the sheets that are to be reported."));

    /// <summary>A workbook that inflates beyond all proportion.</summary>
    public static readonly FindingKind InflatesTooMuch = new(
        "HTZ1023", Severity.Error,
        new("工作簿解压后过大({found},上限 {expected}),已停止读取。", "The workbook inflates too much ({found}, the limit is {expected}); reading was stopped."),
        new("请把数据复制到新建的工作簿中再上传。", "Copy the figures into a new workbook and upload that."));

    /// <summary>A field longer than any cell can be: most often a quote that is never closed.</summary>
    public static readonly FindingKind FieldTooLong = new(
        "HTZ1024", Severity.Error,
        new("有一个字段超过 {expected} 个字符,可能是引号没有成对。", "A field has more than {expected} characters; a quote may not be closed."),
        new("请检查该行的引号,或改传 .xlsx。", "Check the quotes of that row, or upload an .xlsx file."));

    /// <summary>More columns than are read.</summary>
    public static readonly FindingKind TooManyColumns = new(
        "HTZ1025", Severity.Error,
        new("有一行超过 {expected} 栏。", "A row has more than {expected} columns."),
        new("请检查分隔符和换行,或删除数据以外的列。", "Check the delimiters and line ends, or delete columns that hold no data."));

    /// <summary>Merged ranges that cover more than is read.</summary>
    public static readonly FindingKind TooManyMerged = new(
        "HTZ1026", Severity.Error,
        new("合并单元格覆盖的范围超过上限 {expected} 个单元格。", "Merged ranges cover more than the limit of {expected} cells."),
        new("请取消数据以外的合并单元格后重新上传。", "Unmerge the cells outside the figures and upload it again."));

    /// <summary>More text than is read.</summary>
    public static readonly FindingKind TooMuchText = new(
        "HTZ1027", Severity.Error,
        new("文件中的文字共超过 {expected} 个字符。", "The texts of the file together have more than {expected} characters."),
        new("请删除与数据无关的文字,或拆分后上传。", "Delete texts that do not belong to the figures, or split the file."));

    /// <summary>An archive of more files than are read.</summary>
    public static readonly FindingKind TooManyMembers = new(
        "HTZ1028", Severity.Error,
        new("压缩包内的文件超过 {expected} 个。", "The archive holds more than {expected} files."),
        new("请只打包要报送的文件。", "Pack only the files that are to be reported."));

    /// <summary>A hidden sheet was read.</summary>
    public static readonly FindingKind HiddenSheet = new(
        "HTZ1030", Severity.Info,
        new("工作表“{found}”是隐藏的,也已读取。", "The sheet '{found}' is hidden; it was read as well."),
        new("如不应报送,请删除该工作表后重新上传。", "If it should not be reported, delete it and upload the file again."));

    /// <summary>A formula whose result was not saved.</summary>
    public static readonly FindingKind FormulaWithoutValue = new(
        "HTZ1031", Severity.Error,
        new("单元格是公式,但文件中没有保存计算结果。", "The cell holds a formula whose result was not saved with the file."),
        new("请用 Excel 打开,等计算完成后保存,或把公式粘贴为数值,再上传。", "Open the file in Excel, let it calculate and save it, or paste the values over the formulas."));

    /// <summary>An error value such as #DIV/0!.</summary>
    public static readonly FindingKind ErrorValue = new(
        "HTZ1032", Severity.Error,
        new("单元格是错误值(如 #DIV/0!、#REF!)。", "The cell holds an error value (such as #DIV/0! or #REF!)."),
        new("请改正公式,或填写数值;没有该项数据请填“-”。", "Correct the formula or enter the figure; where there is no such figure, enter '-'."));

    /// <summary>A sheet on which no table could be made out.</summary>
    public static readonly FindingKind SheetNotUnderstood = new(
        "HTZ1033", Severity.Warning,
        new("没有看懂这张工作表。查找过:{expected}。", "This sheet was not understood. What was looked for: {expected}."),
        new("如需报送,请按常用表式整理;否则可忽略或删除。", "If it is to be reported, arrange it as a usual table; otherwise leave or delete it."));

    /// <summary>A column whose header says neither measure, period nor indicator.</summary>
    public static readonly FindingKind ColumnNotUnderstood = new(
        "HTZ1034", Severity.Warning,
        new("没有看懂栏目“{found}”,该栏数据不会发布。", "The column '{found}' was not understood, and its figures are not published."),
        new("请使用“本月”“累计”“同比增长(%)”等通用栏目名称;如不需报送可忽略。", "Use a usual heading such as 本月, 累计 or 同比增长(%); if it is not to be reported, leave it."));

    /// <summary>A table that names no indicator for its figures.</summary>
    public static readonly FindingKind NoIndicator = new(
        "HTZ1035", Severity.Error,
        new("表中没有写明这些数据是什么指标。", "The table does not say which indicator its figures are of."),
        new("请在标题、表头或左栏写明指标名称。", "Name the indicator in the title, the header or the first column."));

    /// <summary>A table whose figures were read though nothing names their indicator.</summary>
    public static readonly FindingKind IndicatorNotNamed = new(
        "HTZ1036", Severity.Error,
        new("表中没有写明这些数据是什么指标;数据已读取,但无法发布。", "Nothing in the table names the indicator of its figures; they were read, but cannot be published."),
        new("请在标题、表头或左栏写明指标名称。", "Name the indicator in the title, the header or the first column."));

    /// <summary>A period such as 2010-11 that is the year from 2010 to 2011.</summary>
    public static readonly FindingKind FinancialYear = new(
        "HTZ1037", Severity.Error,
        new("“{found}”是跨年的财政年度,不是月份;数据已读取,但没有可用的时期,无法发布。", "'{found}' is a financial year and no month; the figures were read, but have no period to be published under."),
        new("请写成 {expected} 这样的时期。", "Write a period such as {expected}."));

    /// <summary>A column of days that were taken for their months.</summary>
    public static readonly FindingKind DaysReadAsMonths = new(
        "HTZ1038", Severity.Info,
        new("该栏是具体日期(如“{found}”),已按所在月份读取。", "The column holds single days (such as '{found}'); they were read as their months."),
        new("如日期是发布日期而不是数据所属时期,请改为数据所属时期,如 {expected}。", "If they are dates of release, write the periods of the figures instead, such as {expected}."));

    /// <summary>A cell among the figures that is no number and no known mark.</summary>
    public static readonly FindingKind BadNumber = new(
        "HTZ1040", Severity.Error,
        new("“{found}”不是数字,也不是通用的缺数符号。", "'{found}' is neither a number nor one of the usual marks for missing."),
        new("请填写数字;没有该项数据填“-”,数据不详留空,不足最小单位填“…”。", "Enter a number; '-' for no such figure, blank for not available, '…' for less than the smallest unit."));

    /// <summary>A text in the place of a period that cannot be read as one.</summary>
    public static readonly FindingKind UnreadablePeriod = new(
        "HTZ1041", Severity.Error,
        new("“{found}”不是能识别的时期,相应数据不会发布。", "'{found}' cannot be read as a period; its figures are not published."),
        new("请写成 2019年8月、2019年1-8月、2019-08 这样的形式(年份用四位数)。", "Write it as 2019年8月, 2019年1-8月 or 2019-08, the year with four digits."));

    /// <summary>A record with more or fewer fields than its header.</summary>
    public static readonly FindingKind RaggedRow = new(
        "HTZ1042", Severity.Error,
        new("该行有 {found} 个字段,表头有 {expected} 个,无法确定各字段的位置。", "The row has {found} fields where the header has {expected}, so it is unsure which is which."),
        new("请检查该行是否多了或少了逗号(数字中的千分位逗号要加引号)。", "Check the row for a delimiter too many or too few; quote numbers that have thousands separators."));

    /// <summary>A number such as 58,334, where nothing says whether the comma parts thousands or decimals.</summary>
    public static readonly FindingKind MarksUndecided = new(
        "HTZ1043", Severity.Error,
        new("“{found}”可以是 {expected},也可以是 {other}:表中没有别的数字能说明逗号是千分位还是小数点。", "'{found}' may be {expected} or {other}: no other number of the table tells whether commas part thousands or decimals."),
        new("请确认是哪一个,或去掉千分位、小数点用“.”后重新上传。", "Say which it is, or write it without thousands separators and with a decimal point and upload it again."));

    /// <summary>Decimal commas in one column of a table that has decimal points elsewhere.</summary>
    public static readonly FindingKind CommaAmongPoints = new(
        "HTZ1044", Severity.Error,
        new("“{found}”按小数逗号读作 {expected},但表中其他栏用的是小数点。", "'{found}' was read with a decimal comma as {expected}, where other columns of the table have decimal points."),
        new("如正确请确认,或改用小数点后重新上传。", "Confirm it if it is right, or write it with a decimal point and upload it again."));

    /// <summary>The results of formulas that were never rounded, in cells whose format shows no number of decimals.</summary>
    public static readonly FindingKind Unrounded = new(
        "HTZ1045", Severity.Info,
        new("“{found}”等是没有取整的计算结果,单元格也没有设小数位数,已保留 {expected} 位小数。", "'{found}' and the like are results that were never rounded, in cells that show no number of decimals; they were rounded to {expected}."),
        new("请在 Excel 中设好小数位数,或用 ROUND 函数取整。", "Set the number of decimals in Excel, or round the formula with ROUND."));

    /// <summary>A heading, row or title that makes of its figures a plan, a forecast or an average.</summary>
    public static readonly FindingKind QualifiedFigures = new(
        "HTZ1052", Severity.Error,
        new("“{found}”是计划、预计或平均一类的数,不是本期实际数;数据已读取,未发布。", "'{found}' makes its figures planned, expected or average ones, not those of the period; they were read, and not published."),
        new("如是本期实际数,请改用“本月”“累计”等栏目名称;确为计划或预计数的,无需报送。", "If they are the period's own, use a heading such as 本月 or 累计; plans and forecasts need not be reported."));

    /// <summary>Title, corner or row says 累计 where the heading says 本月, or the other way round.</summary>
    public static readonly FindingKind MeasuresContradict = new(
        "HTZ1053", Severity.Error,
        new("栏目“{found}”与标题、表角或行名所写的“{expected}”相矛盾,不能确定口径;数据暂缓发布。", "The heading '{found}' contradicts what title, corner or row says ('{expected}'); which measure is meant is unsure, and the figures are held."),
        new("请统一标题和栏目的写法,或说明理由、选定一种读法后发布。", "Write the same in title and heading, or say why and choose a reading."));

    /// <summary>A cumulative figure of a span that does not begin in January.</summary>
    public static readonly FindingKind SpanNotFromJanuary = new(
        "HTZ1054", Severity.Error,
        new("累计数应自1月起,而此处的时期是 {found};没有这样的口径,未发布。", "A cumulative figure runs from January, but the period here is {found}; there is no such measure, and it was not published."),
        new("请报送自1月起的累计数,例如 {expected}。", "Report the figure from January on, such as {expected}."));

    /// <summary>A column whose heading is understood and that holds nothing.</summary>
    public static readonly FindingKind ColumnWithoutFigures = new(
        "HTZ1055", Severity.Info,
        new("栏目“{found}”没有任何数据。", "The column '{found}' holds no figure at all."),
        new("如有数据,请补填。", "If there are figures, enter them."));

    /// <summary>A heading adds to its rows' indicators something that nothing is known of.</summary>
    public static readonly FindingKind UnknownQualifier = new(
        "HTZ1056", Severity.Error,
        new("没有看懂栏目“{found}”:它给指标加上了什么限定不清楚,数据暂缓发布。", "The heading '{found}' is not understood: what it adds to the indicators is unsure, and the figures are held."),
        new("请用“本月”“累计”“同比增长(%)”等通用名称。", "Use a usual heading, such as {expected}."));

    /// <summary>Title and note, or row and column, state the unit in two sizes.</summary>
    public static readonly FindingKind UnitsContradict = new(
        "HTZ1059", Severity.Error,
        new("计量单位一处写“{found}”,一处写“{expected}”,不能确定是哪一个;数据暂缓发布。", "The unit is stated as '{found}' and as '{expected}'; which is meant is unsure, and the figures are held."),
        new("请统一标题、表头、行和注释中的单位后重新上传,或说明理由、选定一种读法。", "State one unit in title, heading, row and notes, or say why and choose a reading."));

    /// <summary>A triangle before a number, which some write for a rise and others for a minus.</summary>
    public static readonly FindingKind TriangleUndecided = new(
        "HTZ1046", Severity.Error,
        new("“{found}”的三角符号可以表示上升,也可以表示负数:是 {expected} 还是 {other} 不能确定;暂缓发布。", "The triangle of '{found}' may mean a rise or a minus: whether it is {expected} or {other} is unsure, and it is held."),
        new("请确认是哪一个,或改用“-”表示负数后重新上传。", "Say which it is, or write '-' for a minus and upload it again."));

    /// <summary>A number in a cell that is merged over several rows or columns.</summary>
    public static readonly FindingKind NumberOverSeveralRows = new(
        "HTZ1058", Severity.Error,
        new("数值 {found} 的单元格合并了几行或几栏,不能确定是哪一个的数;暂缓发布,其余各行各栏没有数据。", "The cell of {found} is merged over several rows or columns, so whose figure it is is unsure: it is held, and the others have none."),
        new("请取消合并,逐格填写;是合计的,请另列一行或一栏。", "Unmerge it and enter a figure in each cell; if it is a total, give that a row or column of its own."));

    /// <summary>A column of growth stands before several columns of amounts, and nothing says of which of them it is.</summary>
    public static readonly FindingKind GrowthOfSeveral = new(
        "HTZ1057", Severity.Error,
        new("栏目“{found}”排在几栏数值之前,不能确定是哪一栏的增速;数据暂缓发布。", "The heading '{found}' stands before several columns of amounts, so which of them grew is unsure; the figures are held."),
        new("请将增速栏紧接在所属数值栏之后,或写明“本月同比”“累计同比”;也可说明理由、选定一种读法后发布。", "Put the growth behind the amount that it is of, or write 本月同比 or 累计同比; or say why and choose a reading."));

    /// <summary>Hidden rows were read.</summary>
    public static readonly FindingKind HiddenRows = new(
        "HTZ1050", Severity.Info,
        new("第 {found} 行是隐藏的,也已读取。", "Rows {found} are hidden; they were read as well."),
        new("如不应报送,请删除后重新上传。", "If they should not be reported, delete them and upload the file again."));

    /// <summary>Hidden columns were read.</summary>
    public static readonly FindingKind HiddenColumns = new(
        "HTZ1051", Severity.Info,
        new("第 {found} 列是隐藏的,也已读取。", "Columns {found} are hidden; they were read as well."),
        new("如不应报送,请删除后重新上传。", "If they should not be reported, delete them and upload the file again."));

    /// <summary>JSON that is cut short or broken.</summary>
    public static readonly FindingKind BrokenJson = new(
        "HTZ1060", Severity.Error,
        new("JSON 文件在第 {found} 行附近不完整或有语法错误,无法读取。", "The JSON is incomplete or broken near line {found} and cannot be read."),
        new("可能是下载或上传中断;请重新导出后上传。", "The download or upload may have been cut off. Export it again and upload that."));

    /// <summary>JSON nested deeper than any data message is.</summary>
    public static readonly FindingKind JsonTooDeep = new(
        "HTZ1061", Severity.Error,
        new("JSON 嵌套超过 {expected} 层,不是数据报文。", "The JSON is nested more than {expected} levels deep; it is no data message."),
        new("请上传 JSON-stat 或 SDMX-JSON 数据报文,或导出为 Excel、CSV。", "Upload a JSON-stat or SDMX-JSON data message, or export it as Excel or CSV."));

    /// <summary>A data message that contradicts itself, so that it is unsure what its values are of.</summary>
    public static readonly FindingKind InconsistentMessage = new(
        "HTZ1062", Severity.Error,
        new("数据报文前后不一致:{found},无法确定各数值的含义。", "The data message contradicts itself: {found}. What its values are of is unsure."),
        new("请用原系统重新导出后上传。", "Export it again from its system and upload that."));

    /// <summary>A data message asks for observations to be deleted.</summary>
    public static readonly FindingKind DeletionNotRead = new(
        "HTZ1063", Severity.Warning,
        new("数据报文要求删除数据({found}),没有执行。", "The data message asks for a deletion ({found}), which was not done."),
        new("如需撤回已发布的数据,请联系统计部门。", "To withdraw what is published, ask the statistics office."));

    /// <summary>Periods that are days, weeks or the like.</summary>
    public static readonly FindingKind OtherPeriod = new(
        "HTZ1064", Severity.Warning,
        new("时期“{found}”不是月、季、半年或年;这类数据已读取,但不会发布。", "The period '{found}' is no month, quarter, half-year or year; such figures were read, and will not be published."),
        new("请报送月度、季度或年度数据。", "Report monthly, quarterly or yearly figures."));

    /// <summary>A text whose encoding is told by nothing but its looks.</summary>
    public static readonly FindingKind EncodingGuessed = new(
        "HTZ1070", Severity.Info,
        new("文件没有注明文字编码,看起来是 {found},已按 {found} 读取。", "Nothing names the file's text encoding; it looks like {found} and was read as that."),
        new("如名称显示为乱码,请另存为 .xlsx 或“CSV UTF-8”后重新上传。", "If names come out garbled, save it as .xlsx or as 'CSV UTF-8' and upload that."));

    /// <summary>Parts of a workbook that are broken, beside others that are not.</summary>
    public static readonly FindingKind DamagedRecords = new(
        "HTZ1071", Severity.Warning,
        new("工作簿中有 {count} 处记录已损坏,已跳过({found}),其余照常读取。", "{count} records of the workbook are broken and were stepped over ({found}); the rest was read."),
        new("请用 Excel 打开核对这些位置,另存为 .xlsx 后重新上传。", "Open it in Excel, look at these places, save it as .xlsx and upload that."));

    /// <summary>A cell whose content cannot be made out, for its workbook is broken there.</summary>
    public static readonly FindingKind DamagedCell = new(
        "HTZ1072", Severity.Error,
        new("单元格的内容在文件中已损坏,无法读取。", "The cell's content is broken in the file and cannot be read."),
        new("请用 Excel 打开,重新填写该单元格,另存后上传。", "Open the file in Excel, enter the cell again, save it and upload that."));

    /// <summary>A sheet that the workbook names and does not hold.</summary>
    public static readonly FindingKind SheetMissing = new(
        "HTZ1073", Severity.Warning,
        new("工作簿中列有工作表“{found}”,但文件里没有它的内容,没有读取。", "The workbook names a sheet '{found}' that the file does not hold; it was not read."),
        new("请用 Excel 打开核对,另存后重新上传。", "Open it in Excel to see whether it is there, save it and upload that."));

    /// <summary>A few cells far from all others, a slip of the hand.</summary>
    public static readonly FindingKind StrayCells = new(
        "HTZ1074", Severity.Warning,
        new("{found} 远离表格,没有读取。", "{found} stand far from the table and were not read."),
        new("如是误填,请删除;如需报送,请移到表格旁边。", "If they were entered by mistake, delete them; if they are to be reported, move them to the table."));
}
