namespace Ops.Domain.Customers;

/// <summary>What each member adds to the worth of a group, averaged over all orders of joining (L. S. Shapley 1953).</summary>
internal static class ShapleyShares
{
    /// <summary>The shares; bit i of a subset's index stands for member i.</summary>
    public static double[] Of(double[] worth, int members)
    {
        double[] weight = new double[members];
        // |S|!(n − |S| − 1)!/n! = 1/(n·C(n − 1, |S|)).
        double combinations = 1;
        for (int size = 0; size < members; size++)
        {
            weight[size] = 1 / (members * combinations);
            combinations = combinations * (members - 1 - size) / (size + 1);
        }
        double[] shares = new double[members];
        for (int member = 0; member < members; member++)
        {
            int bit = 1 << member;
            double sum = 0;
            for (int subset = 0; subset < worth.Length; subset++)
            {
                if ((subset & bit) == 0)
                    sum += weight[int.PopCount(subset)] * (worth[subset | bit] - worth[subset]);
            }
            shares[member] = sum;
        }
        return shares;
    }
}
