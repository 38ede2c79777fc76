using System.Collections.Frozen;

namespace HtzPipeline.Core.Drafting.Codes;

/// <summary>English for the words that names of indicators are made of, short as codes are. Longer words are looked for first.</summary>
internal static class Glossary
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["地区生产总值"] = "GDP",
        ["生产总值"] = "GDP",
        ["第一产业"] = "PRIMARY",
        ["第二产业"] = "SECONDARY",
        ["第三产业"] = "TERTIARY",
        ["规模以上"] = "LARGE",
        ["规上"] = "LARGE",
        ["限额以上"] = "LARGE",
        ["限上"] = "LARGE",
        ["工业"] = "INDUSTRY",
        ["农业"] = "FARMING",
        ["建筑业"] = "CONSTRUCTION",
        ["服务业"] = "SERVICES",
        ["批发"] = "WHOLESALE",
        ["零售"] = "RETAIL",
        ["住宿"] = "LODGING",
        ["餐饮"] = "CATERING",
        ["高新技术产业"] = "HIGH_TECH",
        ["高新技术企业"] = "HIGH_TECH_ENTERPRISES",
        ["高新技术"] = "HIGH_TECH",
        ["战略性新兴产业"] = "EMERGING_INDUSTRIES",
        ["制造业"] = "MANUFACTURING",
        ["总产值"] = "OUTPUT",
        ["产值"] = "OUTPUT",
        ["增加值"] = "VALUE_ADDED",
        ["营业收入"] = "REVENUE",
        ["主营业务收入"] = "MAIN_REVENUE",
        ["利润总额"] = "PROFIT",
        ["利润"] = "PROFIT",
        ["税金"] = "TAXES",
        ["税收收入"] = "TAX_REVENUE",
        ["税收"] = "TAX",
        ["一般公共预算收入"] = "BUDGET_REVENUE",
        ["一般公共预算支出"] = "BUDGET_EXPENDITURE",
        ["财政收入"] = "FISCAL_REVENUE",
        ["财政支出"] = "FISCAL_EXPENDITURE",
        ["固定资产投资"] = "FIXED_INVESTMENT",
        ["房地产开发投资"] = "REAL_ESTATE_INVESTMENT",
        ["工业投资"] = "INDUSTRIAL_INVESTMENT",
        ["民间投资"] = "PRIVATE_INVESTMENT",
        ["总投资"] = "TOTAL_INVESTMENT",
        ["投资额"] = "INVESTMENT",
        ["投资"] = "INVESTMENT",
        ["社会消费品零售总额"] = "RETAIL_SALES",
        ["商品房"] = "HOUSING",
        ["销售面积"] = "SALES_AREA",
        ["销售额"] = "SALES",
        ["进出口总额"] = "TRADE",
        ["进出口"] = "TRADE",
        ["出口额"] = "EXPORTS",
        ["出口总额"] = "EXPORTS",
        ["出口"] = "EXPORTS",
        ["进口额"] = "IMPORTS",
        ["进口总额"] = "IMPORTS",
        ["进口"] = "IMPORTS",
        ["实际使用外资"] = "FOREIGN_INVESTMENT",
        ["实际利用外资"] = "FOREIGN_INVESTMENT",
        ["金融机构"] = "BANKS",
        ["存款余额"] = "DEPOSITS",
        ["贷款余额"] = "LOANS",
        ["存款"] = "DEPOSITS",
        ["贷款"] = "LOANS",
        ["余额"] = "BALANCE",
        ["用电量"] = "POWER_USE",
        ["工业用电量"] = "INDUSTRIAL_POWER_USE",
        ["综合能源消费量"] = "ENERGY_USE",
        ["市场主体"] = "ENTITIES",
        ["企业"] = "ENTERPRISES",
        ["个体工商户"] = "SOLE_TRADERS",
        ["新登记"] = "NEW",
        ["新增"] = "NEW",
        ["新签约"] = "NEWLY_CONTRACTED",
        ["注册资本金"] = "CAPITAL",
        ["注册资本"] = "CAPITAL",
        ["项目"] = "PROJECTS",
        ["重点项目"] = "KEY_PROJECTS",
        ["开工"] = "STARTED",
        ["竣工"] = "COMPLETED",
        ["专利"] = "PATENT",
        ["发明专利"] = "INVENTION",
        ["申请量"] = "APPLICATIONS",
        ["授权量"] = "GRANTS",
        ["申请"] = "APPLICATIONS",
        ["授权"] = "GRANTS",
        ["人口"] = "POPULATION",
        ["户籍"] = "REGISTERED",
        ["常住"] = "RESIDENT",
        ["就业"] = "EMPLOYMENT",
        ["失业率"] = "UNEMPLOYMENT_RATE",
        ["城镇"] = "URBAN",
        ["农村"] = "RURAL",
        ["居民"] = "HOUSEHOLD",
        ["人均"] = "PER_HEAD",
        ["可支配收入"] = "DISPOSABLE_INCOME",
        ["收入"] = "INCOME",
        ["支出"] = "EXPENDITURE",
        ["面积"] = "AREA",
        ["里程"] = "LENGTH",
        ["人才"] = "TALENT",
        ["专家"] = "EXPERTS",
        ["基金"] = "FUNDS",
        ["规模"] = "SIZE",
        ["补贴"] = "SUBSIDIES",
        ["发放"] = "PAID",
        ["绿化"] = "GREENERY",
        ["道路"] = "ROADS",
        ["土地"] = "LAND",
        ["总数"] = "COUNT",
        ["数量"] = "COUNT",
        ["个数"] = "COUNT",
        ["户数"] = "COUNT",
        ["人数"] = "PERSONS",
        ["数"] = "COUNT",
        ["总额"] = "TOTAL",
        ["总量"] = "TOTAL",
        ["额"] = "AMOUNT",
        ["率"] = "RATE",
        ["其中"] = "",
        ["的"] = "",
        ["各类"] = "",
        ["完成"] = "",
        ["和"] = "",
        ["与"] = "",
    }.ToFrozenDictionary();

    private static readonly int Longest = English.Keys.Max(word => word.Length);

    /// <summary>English for each word of a name, in order; null where it has one that is not here.</summary>
    public static IReadOnlyList<string>? Translate(string name)
    {
        var words = new List<string>();
        for (var at = 0; at < name.Length;)
        {
            var length = Math.Min(Longest, name.Length - at);
            while (length > 0 && !English.ContainsKey(name.Substring(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return null;
            }

            words.Add(English[name.Substring(at, length)]);
            at += length;
        }

        return [.. words.Where(word => word.Length > 0)];
    }
}
