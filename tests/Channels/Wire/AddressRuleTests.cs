using System.Net;
using Campaigns.Channels.Wire;

namespace Campaigns.Channels.Tests.Wire;

public sealed class AddressRuleTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.20.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    public void An_address_of_this_machine_or_a_closed_network_is_not_public(string address) => AddressRule.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("203.113.131.1")]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2001:4860:4860::8888")]
    public void An_address_of_the_Internet_is_public(string address) => AddressRule.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();
}
