namespace Ops.Domain.Processes;

/// <summary>√(2DK / h): the square root at the heart of every economic order quantity (Harris 1913).</summary>
internal static class EconomicQuantity
{
    /// <summary>The quantity; factor by factor where the product under the root leaves double.</summary>
    public static double Of(double demand, double orderCost, double holdingCost)
    {
        double square = 2 * demand * orderCost / holdingCost;
        return double.IsNormal(square)
            ? Math.Sqrt(square)
            : Math.Sqrt(2) * (Math.Sqrt(demand) / Math.Sqrt(holdingCost) * Math.Sqrt(orderCost));
    }
}
