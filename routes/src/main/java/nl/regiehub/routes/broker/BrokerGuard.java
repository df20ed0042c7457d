package nl.regiehub.routes.broker;

import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** Admits the one account that the hub makes up at each start, to the addresses its role is named at. */
record BrokerGuard(String user, String password) implements ActiveMQSecurityManager {

    @Override
    public boolean validateUser(String user, String password) {
        return this.user.equals(user) && this.password.equals(password);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        return validateUser(user, password) && roles.stream().anyMatch(checkType::hasRole);
    }

    @Override
    public String toString() {
        return "BrokerGuard[" + user + "]";
    }
}
