namespace Ops.Domain.Kpis;

/// <summary>The indicators that people expect to find, with names in English and Chinese, formulas and units.</summary>
/// <remarks>Amounts of money are in the unit <c>money</c>: one currency per evaluation.</remarks>
public static class KpiTemplates
{
    private static readonly (string, Phrase) Revenue = ("revenue", new Phrase("Revenue", "营业收入"));
    private static readonly (string, Phrase) Cost = ("costOfGoodsSold", new Phrase("Cost of goods sold", "营业成本"));
    private static readonly (string, Phrase) NetIncome = ("netIncome", new Phrase("Net income", "净利润"));
    private static readonly (string, Phrase) Assets = ("averageAssets", new Phrase("Average assets", "平均总资产"));
    private static readonly (string, Phrase) Equity = ("averageEquity", new Phrase("Average equity", "平均净资产"));

    private static readonly ImmutableArray<(string, Phrase)> Returns =
    [
        ("assetTurnover", new Phrase("Asset turnover", "总资产周转率")),
        ("equityMultiplier", new Phrase("Equity multiplier", "权益乘数")),
        ("returnOnAssets", new Phrase("Return on assets", "总资产收益率")),
        ("returnOnEquity", new Phrase("Return on equity", "净资产收益率")),
        NetIncome,
        Revenue,
        Assets,
        Equity,
    ];

    /// <summary>销售增长率: (sales − previous sales) / previous sales.</summary>
    public static KpiTemplate SalesGrowth { get; } =
        Make(
            "sales-growth",
            new Phrase("Sales growth", "销售增长率"),
            Direction.HigherIsBetter,
            [("salesGrowth", "(sales - previousSales) / previousSales")],
            [("sales", "money"), ("previousSales", "money")],
            ("salesGrowth", new Phrase("Sales growth", "销售增长率")),
            ("sales", new Phrase("Sales", "销售额")),
            ("previousSales", new Phrase("Sales of the period before", "上期销售额"))
        );

    /// <summary>毛利率: (revenue − cost of goods sold) / revenue.</summary>
    public static KpiTemplate GrossMargin { get; } =
        Make(
            "gross-margin",
            new Phrase("Gross margin", "毛利率"),
            Direction.HigherIsBetter,
            [("grossMargin", "(revenue - costOfGoodsSold) / revenue")],
            [("revenue", "money"), ("costOfGoodsSold", "money")],
            ("grossMargin", new Phrase("Gross margin", "毛利率")),
            Revenue,
            Cost
        );

    /// <summary>库存周转率与天数: cost of goods sold over average inventory, and the days that stock lies.</summary>
    public static KpiTemplate InventoryTurnover { get; } =
        Make(
            "inventory-turnover",
            new Phrase("Inventory turnover", "库存周转率"),
            Direction.HigherIsBetter,
            [
                ("inventoryTurnover", "costOfGoodsSold / averageInventory"),
                ("averageInventory", "avg(openingInventory, closingInventory)"),
                ("daysOfInventory", "days / inventoryTurnover"),
            ],
            [("costOfGoodsSold", "money"), ("openingInventory", "money"), ("closingInventory", "money"), ("days", "day")],
            ("inventoryTurnover", new Phrase("Inventory turnover", "库存周转率")),
            ("averageInventory", new Phrase("Average inventory", "平均库存")),
            ("daysOfInventory", new Phrase("Days of inventory", "库存周转天数")),
            Cost,
            ("openingInventory", new Phrase("Opening inventory", "期初库存")),
            ("closingInventory", new Phrase("Closing inventory", "期末库存")),
            ("days", new Phrase("Days of the period", "期间天数"))
        );

    /// <summary>杜邦分析, three factors: return on equity = net margin × asset turnover × equity multiplier.</summary>
    public static KpiTemplate DuPont { get; } =
        Make(
            "dupont",
            new Phrase("Return on equity (DuPont)", "净资产收益率（杜邦分析）"),
            Direction.HigherIsBetter,
            [("netMargin", "netIncome / revenue"), .. ReturnFormulas("netMargin")],
            [("netIncome", "money"), ("revenue", "money"), ("averageAssets", "money"), ("averageEquity", "money")],
            [("netMargin", new Phrase("Net margin", "销售净利率")), .. Returns]
        );

    /// <summary>杜邦分析, five factors: the net margin split into tax burden, interest burden and operating margin.</summary>
    public static KpiTemplate DuPontFiveFactors { get; } =
        Make(
            "dupont-5",
            new Phrase("Return on equity (DuPont, five factors)", "净资产收益率（五因素杜邦分析）"),
            Direction.HigherIsBetter,
            [
                ("taxBurden", "netIncome / pretaxIncome"),
                ("interestBurden", "pretaxIncome / operatingIncome"),
                ("operatingMargin", "operatingIncome / revenue"),
                .. ReturnFormulas("taxBurden * interestBurden * operatingMargin"),
            ],
            [
                ("netIncome", "money"),
                ("pretaxIncome", "money"),
                ("operatingIncome", "money"),
                ("revenue", "money"),
                ("averageAssets", "money"),
                ("averageEquity", "money"),
            ],
            [
                ("taxBurden", new Phrase("Tax burden", "税收负担率")),
                ("interestBurden", new Phrase("Interest burden", "利息负担率")),
                ("operatingMargin", new Phrase("Operating margin", "营业利润率")),
                ("pretaxIncome", new Phrase("Pre-tax income", "税前利润")),
                ("operatingIncome", new Phrase("Operating income", "营业利润")),
                .. Returns,
            ]
        );

    /// <summary>现金周转期: days sales outstanding + days inventory outstanding − days payables outstanding, on average balances.</summary>
    public static KpiTemplate CashConversionCycle { get; } =
        Make(
            "cash-conversion-cycle",
            new Phrase("Cash conversion cycle", "现金周转期"),
            Direction.LowerIsBetter,
            [
                ("daysSalesOutstanding", "days * averageReceivables / revenue"),
                ("daysInventoryOutstanding", "days * averageInventory / costOfGoodsSold"),
                ("daysPayablesOutstanding", "days * averagePayables / costOfGoodsSold"),
                ("cashConversionCycle", "daysSalesOutstanding + daysInventoryOutstanding - daysPayablesOutstanding"),
            ],
            [
                ("days", "day"),
                ("averageReceivables", "money"),
                ("averageInventory", "money"),
                ("averagePayables", "money"),
                ("revenue", "money"),
                ("costOfGoodsSold", "money"),
            ],
            ("daysSalesOutstanding", new Phrase("Days sales outstanding", "应收账款周转天数")),
            ("daysInventoryOutstanding", new Phrase("Days inventory outstanding", "库存周转天数")),
            ("daysPayablesOutstanding", new Phrase("Days payables outstanding", "应付账款周转天数")),
            ("cashConversionCycle", new Phrase("Cash conversion cycle", "现金周转期")),
            ("days", new Phrase("Days of the period", "期间天数")),
            ("averageReceivables", new Phrase("Average receivables", "平均应收账款")),
            ("averageInventory", new Phrase("Average inventory", "平均库存")),
            ("averagePayables", new Phrase("Average payables", "平均应付账款")),
            Revenue,
            Cost
        );

    /// <summary>OTIF 准时足量率: orders on time and in full over all closed orders.</summary>
    public static KpiTemplate OnTimeInFull { get; } =
        Make(
            "otif",
            new Phrase("On time in full", "准时足量率"),
            Direction.HigherIsBetter,
            [("otif", "onTimeInFullOrders / orders")],
            [("onTimeInFullOrders", "order"), ("orders", "order")],
            ("otif", new Phrase("On time in full", "准时足量率")),
            ("onTimeInFullOrders", new Phrase("Orders on time and in full", "准时足量订单数")),
            ("orders", new Phrase("Orders", "订单数"))
        );

    /// <summary>完美订单率: orders without any fault over all closed orders.</summary>
    public static KpiTemplate PerfectOrderRate { get; } =
        Make(
            "perfect-order",
            new Phrase("Perfect order rate", "完美订单率"),
            Direction.HigherIsBetter,
            [("perfectOrderRate", "perfectOrders / orders")],
            [("perfectOrders", "order"), ("orders", "order")],
            ("perfectOrderRate", new Phrase("Perfect order rate", "完美订单率")),
            ("perfectOrders", new Phrase("Perfect orders", "完美订单数")),
            ("orders", new Phrase("Orders", "订单数"))
        );

    /// <summary>OEE 设备综合效率: availability × performance × quality.</summary>
    public static KpiTemplate OverallEquipmentEffectiveness { get; } =
        Make(
            "oee",
            new Phrase("Overall equipment effectiveness", "设备综合效率"),
            Direction.HigherIsBetter,
            [
                ("runningTime", "plannedTime - downtime"),
                ("availability", "runningTime / plannedTime"),
                ("performance", "idealCycleTime * totalCount / runningTime"),
                ("quality", "goodCount / totalCount"),
                ("oee", "availability * performance * quality"),
            ],
            [("plannedTime", "min"), ("downtime", "min"), ("idealCycleTime", "min/piece"), ("totalCount", "piece"), ("goodCount", "piece")],
            ("runningTime", new Phrase("Running time", "运行时间")),
            ("availability", new Phrase("Availability", "时间开动率")),
            ("performance", new Phrase("Performance", "性能开动率")),
            ("quality", new Phrase("Quality", "合格率")),
            ("oee", new Phrase("Overall equipment effectiveness", "设备综合效率")),
            ("plannedTime", new Phrase("Planned time", "计划时间")),
            ("downtime", new Phrase("Downtime", "停机时间")),
            ("idealCycleTime", new Phrase("Ideal cycle time", "理论节拍")),
            ("totalCount", new Phrase("Pieces made", "产量")),
            ("goodCount", new Phrase("Good pieces", "合格品数"))
        );

    /// <summary>CSAT 客户满意度: satisfied answers (the two highest of five grades) over all answers. The answers themselves are counted by the module Customers.</summary>
    public static KpiTemplate CustomerSatisfaction { get; } =
        Make(
            "csat",
            new Phrase("Customer satisfaction", "客户满意度"),
            Direction.HigherIsBetter,
            [("csat", "satisfied / answers")],
            [("satisfied", "answer"), ("answers", "answer")],
            ("csat", new Phrase("Customer satisfaction", "客户满意度")),
            ("satisfied", new Phrase("Satisfied answers", "满意答复数")),
            ("answers", new Phrase("Answers", "答复数"))
        );

    /// <summary>All templates.</summary>
    public static ImmutableArray<KpiTemplate> All { get; } =
    [
        SalesGrowth,
        GrossMargin,
        InventoryTurnover,
        DuPont,
        DuPontFiveFactors,
        CashConversionCycle,
        OnTimeInFull,
        PerfectOrderRate,
        OverallEquipmentEffectiveness,
        CustomerSatisfaction,
    ];

    private static (string, string)[] ReturnFormulas(string margin) =>
        [
            ("assetTurnover", "revenue / averageAssets"),
            ("equityMultiplier", "averageAssets / averageEquity"),
            ("returnOnAssets", "netIncome / averageAssets"),
            ("returnOnEquity", $"{margin} * assetTurnover * equityMultiplier"),
        ];

    private static KpiTemplate Make(
        string id,
        Phrase name,
        Direction direction,
        (string Name, string Formula)[] definitions,
        (string Name, string Unit)[] inputs,
        params ImmutableArray<(string Name, Phrase Title)> titles
    )
    {
        FormulaDefinition[] formulas = [.. definitions.Select(definition => new FormulaDefinition(definition.Name, definition.Formula))];
        FormulaInput[] facts = [.. inputs.Select(input => new FormulaInput(input.Name, input.Unit))];
        string metric = titles.First(title => title.Title == name || title.Name == "returnOnEquity").Name;
        return new KpiTemplate(new Kpi(id, name, direction), metric, FormulaTree.Of(formulas, facts), titles);
    }
}
